export { BudgetAlarms, type BudgetAlarmsProps, type PostTarget } from './budget-alarms';
export { costConsoleChecklist } from './console-checklist';
export { CostBaseline, type CostBaselineProps } from './cost-baseline';
export { QuotaAlarm, type QuotaAlarmProps } from './quota-alarm';
