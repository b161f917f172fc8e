import { CostBaseline, costConsoleChecklist } from '../../../constructs/cost';
import type { CostSettings } from '../../../settings';
import { synthStack } from '../../helpers/synth-stack';
import { ACCOUNT, cost } from './cost';

const synth = (quotas: CostSettings['quotas']) =>
  synthStack((stack) => {
    new CostBaseline(stack, 'Cost', {
      account: { id: ACCOUNT, site: 'china' },
      region: 'cn-hangzhou',
      cost: { ...cost, currency: 'CNY', quotas },
      actionPolicyId: 'security',
    });
  });
const quota = { name: 'nics', product: 'ecs', code: 'q_elastic-network-interfaces', percent: 70 };

describe('CostBaseline', () => {
  it('has the alarms on quotas that the settings name', () => {
    const stack = synth([quota, { ...quota, name: 'more', percent: 90 }]);
    const alarms = Object.values(stack.resource['alicloud_quotas_quota_alarm'] ?? {});
    expect(alarms.map((one) => [one['quota_alarm_name'], one['threshold_percent']]).sort()).toEqual(
      [
        ['alicloud-baseline-more', 90],
        ['alicloud-baseline-nics', 70],
      ],
    );
    expect(Object.keys(stack.resource['alicloud_fcv3_function'] ?? {})).toHaveLength(1);
  });

  it('puts what the console alone can do into an output', () => {
    const { output } = JSON.parse(synth([]).text) as { readonly output: Record<string, object> };
    expect(output).toMatchObject({ cost_console_checklist: { value: costConsoleChecklist } });
  });

  it('refuses two quota alarms of one name', () => {
    expect(() => synth([quota, quota])).toThrow("cost.quotas[1].name: found 'nics' a second time");
  });
});
