export { AlertingBaseline, type AlertingBaselineProps, type AuditBells } from './alerting-baseline';
export { DetectionAlerts, type DetectionAlertsProps } from './detection-alerts';
export { Heartbeat, TestAlert, type BellProps, type TestAlertProps } from './heartbeat';
export { Listeners, type ListenersProps } from './listeners';
export type { AlertTarget, WatchedStore } from './log-alert';
