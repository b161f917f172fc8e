import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import { validateProps } from '../props';
import { BudgetAlarms, budgetAlarmsFields, type BudgetAlarmsProps } from './budget-alarms';
import { costConsoleChecklist } from './console-checklist';
import { QuotaAlarm } from './quota-alarm';

/** `cost.quotas` are made into alarms of the region's quotas. */
export type CostBaselineProps = BudgetAlarmsProps;

/**
 * All that looks after money in an account: budget alarms, alarms on quotas, and an output with
 * what the console alone can do. One an account: names are fixed.
 */
export class CostBaseline extends Construct {
  readonly budgets: BudgetAlarms;
  /** By name. */
  readonly quotas: Readonly<Record<string, QuotaAlarm>>;

  constructor(scope: Construct, id: string, props: CostBaselineProps) {
    super(scope, id);
    validateProps(this, budgetAlarmsFields, props);
    this.budgets = new BudgetAlarms(this, 'Budgets', props);
    const { quotas } = props.cost;
    const place = new Construct(this, 'Quotas');
    this.quotas = Object.fromEntries(
      quotas.map(({ name, product, code, percent }) => [
        name,
        new QuotaAlarm(place, name, { name, productCode: product, quotaCode: code, percent }),
      ]),
    );
    new TerraformOutput(this, 'Checklist', {
      description: 'Guards of money that can be set up in the console only',
      value: costConsoleChecklist,
    }).overrideLogicalId('cost_console_checklist');
  }
}
