/** Differences that the provider takes for none, and near ones that it carries out. */
import { UNKNOWN, type ObjectValue, type Value } from '../../../packages/sandbox/src/value/value';
import { blockOf, configOf, Direct, type Plain } from './helpers/direct';
import { leastConfig } from './helpers/synthesise';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

/** The value that a configuration gets in the plan for something that is there. */
function planned(type: string, name: string, before: Plain, after: Plain): Value {
  const least = leastConfig(type);
  const prior = configOf(blockOf(type), { ...least, ...before, id: 'x' });
  return direct.plan(type, { ...least, ...after }, prior).planned[name] ?? null;
}

function created(type: string, config: Plain): ObjectValue {
  return direct.plan(type, { ...leastConfig(type), ...config }).planned;
}

describe('what goes with another way to pay', () => {
  const TYPE = 'alicloud_db_instance';

  test.each<[string, Plain, Plain, Value]>([
    ['by use', { period: 1 }, { period: 2 }, 1],
    ['by use, and it goes', { period: 1 }, {}, 1],
    ['by use, as said', { period: 1 }, { period: 2, instance_charge_type: 'Postpaid' }, 1],
    ['before', { period: 1 }, { period: 2, instance_charge_type: 'Prepaid' }, 2],
    ['before, in capitals', { period: 1 }, { period: 2, instance_charge_type: 'PrePaid' }, 2],
  ])('is no change where one pays %s', (_, before, after, value) => {
    expect(planned(TYPE, 'period', before, after)).toBe(value);
  });

  test('is not even set for something new, whatever the configuration has', () => {
    expect(created(TYPE, { period: 3 })).toMatchObject({ period: null, auto_renew_period: null });
    expect(created(TYPE, { period: 3, instance_charge_type: 'Prepaid' })).toMatchObject({
      period: 3,
      auto_renew_period: null,
    });
    expect(
      created(TYPE, { period: 3, instance_charge_type: 'Prepaid', auto_renew: true }),
    ).toMatchObject({ period: 3, auto_renew_period: 1 });
  });

  test('stays unknown where the account decides it', () => {
    expect(created('alicloud_instance', { period: 3 })['period']).toBe(UNKNOWN);
    expect(created('alicloud_instance', {})['force_delete']).toBeNull();
  });

  test('is deployed, and then no change', () => {
    const config = { ...leastConfig(TYPE), period: 3 };
    const state = direct.put(TYPE, config);
    expect(state['period']).toBeNull();
    expect(direct.plan(TYPE, config, state).action).toBe('no-op');
    expect(direct.plan(TYPE, { ...config, period: 4 }, state).action).toBe('no-op');
    const before = { ...config, instance_charge_type: 'Prepaid' };
    expect(direct.plan(TYPE, before, state)).toMatchObject({
      action: 'update',
      planned: { period: 3 },
    });
  });
});

describe('texts that say the same', () => {
  test.each<[string, string, string, string, string, Plain]>([
    ['alicloud_datahub_project', 'name', 'logs', 'LOGS', 'logz', {}],
    ['alicloud_arms_env_custom_job', 'config_yaml', 'a: 1\nb: [x]', 'b:\n- x\na: 1', 'a: 2', {}],
    [
      'alicloud_redis_tair_instance',
      'security_group_id',
      'sg-1,sg-2',
      'sg-2,sg-1',
      'sg-2,sg-3',
      {},
    ],
    ['alicloud_ram_policy', 'policy_document', '{"a":1,"b":2}', '{"b":2,"a":1}', '{"a":1}', {}],
  ])(
    '%s.%s is no change between %j and %j, and one to %j',
    (type, name, old, same, other, more) => {
      const change = (to: string) =>
        planned(type, name, { ...more, [name]: old }, { ...more, [name]: to });
      expect(change(same)).toBe(old);
      expect(change(other)).toBe(other);
    },
  );

  test('a list is no change in another order, and one with another member', () => {
    const TYPE = 'alicloud_ros_stack_instances';
    const change = (to: Value) =>
      planned(TYPE, 'region_ids', { region_ids: ['a', 'b'] }, { region_ids: to });
    expect(change(['b', 'a'])).toEqual(['a', 'b']);
    expect(change(['b', 'c'])).toEqual(['b', 'c']);
  });
});

describe('what goes with other arguments', () => {
  test.each<[string, string, Plain, Plain, Plain, Value, Value]>([
    [
      'alicloud_alidns_record',
      'priority',
      { priority: 1 },
      { type: 'A', priority: 5 },
      { type: 'MX', priority: 5 },
      1,
      5,
    ],
    [
      'alicloud_slb_load_balancer',
      'bandwidth',
      { bandwidth: 1 },
      { internet_charge_type: 'PayByTraffic', bandwidth: 5 },
      { internet_charge_type: 'PayByBandwidth', bandwidth: 5 },
      1,
      5,
    ],
    [
      'alicloud_amqp_instance',
      'max_eip_tps',
      { max_eip_tps: '128' },
      { support_eip: false, max_eip_tps: '256' },
      { support_eip: true, max_eip_tps: '256' },
      '128',
      '256',
    ],
    [
      'alicloud_cs_kubernetes',
      'worker_disk_performance_level',
      { worker_disk_performance_level: 'PL1' },
      { worker_disk_category: 'cloud_ssd', worker_disk_performance_level: 'PL2' },
      { worker_disk_performance_level: 'PL2' },
      'PL1',
      'PL2',
    ],
  ])('%s.%s', (type, name, before, without, withIt, stays, changes) => {
    expect(planned(type, name, before, without)).toBe(stays);
    expect(planned(type, name, before, withIt)).toBe(changes);
  });

  test('what is only asked when it is made', () => {
    const TYPE = 'alicloud_ots_instance';
    expect(created(TYPE, { description: 'a' })['description']).toBe('a');
    expect(planned(TYPE, 'description', { description: 'a' }, { description: 'b' })).toBe('a');
  });

  test('a nested argument hangs on another one beside it', () => {
    const TYPE = 'alicloud_nas_file_system';
    const bin = (status: string, reserved_days: number) => ({
      recycle_bin: [{ status, reserved_days }],
    });
    const change = (status: string) => planned(TYPE, 'recycle_bin', bin(status, 3), bin(status, 9));
    expect(change('Disable')).toEqual([expect.objectContaining({ reserved_days: 3 })]);
    expect(change('Enable')).toEqual([expect.objectContaining({ reserved_days: 9 })]);
  });
});
