import { QuotaAlarm, type QuotaAlarmProps } from '../../../constructs/cost';
import { args, only, synthStack } from '../../helpers/synth-stack';

const synth = (props: Partial<QuotaAlarmProps> = {}) =>
  synthStack((stack) => {
    new QuotaAlarm(stack, 'Quota', {
      name: 'interfaces',
      productCode: 'ecs',
      quotaCode: 'q_elastic-network-interfaces',
      ...props,
    });
  });

describe('QuotaAlarm', () => {
  it('is raised at 80 percent where nothing else is said', () => {
    expect(args(only(synth(), 'alicloud_quotas_quota_alarm'))).toEqual({
      quota_alarm_name: 'alicloud-baseline-interfaces',
      product_code: 'ecs',
      quota_action_code: 'q_elastic-network-interfaces',
      threshold_percent: 80,
      threshold_type: 'used',
      lifecycle: { ignore_changes: ['threshold'] },
    });
  });

  it('is of a region where the quota is', () => {
    const stack = synth({ percent: 51, dimensions: { regionId: 'cn-hangzhou' } });
    expect(only(stack, 'alicloud_quotas_quota_alarm')).toMatchObject({
      threshold_percent: 51,
      quota_dimensions: [{ key: 'regionId', value: 'cn-hangzhou' }],
    });
  });

  it.each([
    [
      'percent',
      { percent: 50 },
      'percent: found 50, allowed: a whole number of percent from 51 to 100',
    ],
    [
      'percent',
      { percent: 75.5 },
      'percent: found 75.5, allowed: a whole number of percent from 51 to 100',
    ],
    ['percent', { percent: 101 }, 'a whole number of percent from 51 to 100'],
    ['percent', { percent: NaN }, 'a whole number of percent from 51 to 100'],
    ['name', { name: '1' }, "name: found '1'"],
    ['productCode', { productCode: 'ECS' }, "productCode: found 'ECS'"],
    ['quotaCode', { quotaCode: 'vcpu' }, "quotaCode: found 'vcpu'"],
  ])('refuses a wrong %s: %j', (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
