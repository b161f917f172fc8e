import type { TerraformStack } from 'cdktf';
import { BudgetAlarms, type BudgetAlarmsProps } from '../../../constructs/cost';
import type { CostSettings } from '../../../settings';

export const ACCOUNT = '1234567890123456';

export const cost: CostSettings = {
  currency: 'USD',
  budgets: [
    { name: 'all', amount: 500, products: [], actual: [50, 80, 100], forecast: [100] },
    { name: 'servers', amount: 99.5, products: ['ecs', 'yundisk'], actual: [100], forecast: [] },
  ],
  spike: { ratio: 2.5, minimum: 10 },
  balanceFloor: 100,
  leakedKeys: false,
  quotas: [],
};

export const budgetAlarms = (
  stack: TerraformStack,
  props: Partial<BudgetAlarmsProps> = {},
): BudgetAlarms =>
  new BudgetAlarms(stack, 'Budgets', {
    account: { id: ACCOUNT, site: 'international' },
    region: 'ap-southeast-1',
    cost,
    actionPolicyId: 'security',
    ...props,
  });
