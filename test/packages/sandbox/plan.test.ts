import { providerSchema } from '../../../packages/sandbox/src/schema/load';
import type { AttributeType, Block } from '../../../packages/sandbox/src/schema/types';
import {
  isList,
  isObject,
  isUnknown,
  UNKNOWN,
  type ObjectValue,
  type Value,
} from '../../../packages/sandbox/src/value/value';
import { blockOf, configOf, Direct, type Plain } from './helpers/direct';
import { typeMisfits } from './helpers/fits';
import { satisfyReferences, valuesAt } from './helpers/references';
import { leastConfig } from './helpers/synthesise';
import planFacts from './fixtures/plan-facts.json';
import fixture from './fixtures/wrong-values.json';

interface Facts {
  readonly unknown?: readonly string[];
  readonly defaults?: Readonly<Record<string, Value>>;
  readonly replaces?: readonly string[];
}

interface Shape {
  readonly type: string;
  readonly arguments: Plain;
}

/** What the real provider's plans showed for the types of reference/shapes.md. */
const facts = Object.entries(planFacts as Readonly<Record<string, Facts>>);
const shapes = fixture.valid as unknown as readonly Shape[];

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

/** Makes an object of the configuration, with whatever it names. */
function made(type: string, config: Plain): ObjectValue {
  satisfyReferences(direct.account, type, config);
  return direct.put(type, config);
}

/** Whether some of its differences are no change for the provider: tried further down. */
function isLookedPast(type: string, path: string): boolean {
  const constraints = providerSchema().resources[type]?.constraints;
  const [outer = ''] = path.split('.');
  return [path, outer].some((one) => constraints?.[one]?.unchanged !== undefined);
}

const TRUST =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}';
const role = (more: Plain = {}): Plain => ({
  role_name: 'developer',
  assume_role_policy_document: TRUST,
  ...more,
});

describe('a plan for something new', () => {
  const firstShapes = facts.map(([type, fact]) => {
    const shape = shapes.find((s) => s.type === type);
    return [type, fact, shape?.arguments ?? {}] as const;
  });

  test('leaves unknown what the real provider leaves unknown', () => {
    const known = firstShapes.flatMap(([type, { unknown = [] }, config]) => {
      const { planned } = direct.plan(type, config);
      return unknown
        .filter((name) => config[name] === undefined && !isUnknown(planned[name]))
        .map((name) => `${type}.${name}`);
    });
    expect(known).toEqual([]);
  });

  test('fills the defaults of the real provider, but where it looks past them', () => {
    const wrong = firstShapes.flatMap(([type, { defaults = {} }]) =>
      Object.entries(defaults).flatMap(([path, value]) => {
        if (isLookedPast(type, path)) return [];
        const names = path.split('.');
        // A block with nothing in it for each step that leads there.
        const [config] = names
          .slice(0, -1)
          .reduceRight<readonly Plain[]>((inside, name) => [{ [name]: inside }], [{}]);
        const { planned } = direct.plan(type, { ...leastConfig(type), ...config });
        const found = valuesAt(planned, names);
        return found[0] === value ? [] : [`${type}.${path}: ${JSON.stringify(found)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('fills every default of the schema, and each is of its attribute’s type', () => {
    let filled = 0;
    const wrong = Object.entries(providerSchema().resources).flatMap(([type, schema]) => {
      const withDefault = Object.entries(schema.constraints).filter(
        ([path, c]) => c.default !== undefined && schema.block.attributes?.[path] !== undefined,
      );
      if (withDefault.length === 0) return [];
      const config = leastConfig(type);
      const { planned } = direct.plan(type, config);
      return withDefault.flatMap(([name, constraint]) => {
        if (config[name] !== undefined || constraint.unchanged !== undefined) return [];
        filled += 1;
        const of = schema.block.attributes?.[name]?.type ?? 'dynamic';
        const same = JSON.stringify(planned[name]) === JSON.stringify(constraint.default);
        return [
          ...(same ? [] : [`${type}.${name}: ${JSON.stringify(planned[name])}`]),
          ...typeMisfits(of, planned[name], `${type}.${name}`),
        ];
      });
    });
    expect(wrong).toEqual([]);
    expect(filled).toBeGreaterThan(290);
  });

  test('keeps what is configured, also zero, false and empty, and no default over it', () => {
    const { planned } = direct.plan('alicloud_ecs_disk', {
      zone_id: 'eu-central-1a',
      size: 0,
      delete_auto_snapshot: false,
      description: '',
      dry_run: false,
    });
    expect(planned).toMatchObject({ size: 0, delete_auto_snapshot: false, description: '' });
    const { force_destroy: force } = direct.plan('alicloud_oss_bucket', {
      force_destroy: true,
    }).planned;
    expect(force).toBe(true);
  });

  test('keeps unknown what is not known yet, and apply makes it known', () => {
    const group = direct.put('alicloud_vpc', { vpc_name: 'net', cidr_block: '10.0.0.0/16' });
    const { planned } = direct.plan('alicloud_security_group', { vpc_id: UNKNOWN });
    expect([planned['vpc_id'], planned['id']]).toEqual([UNKNOWN, UNKNOWN]);
    const saved = direct.apply('alicloud_security_group', {
      ...planned,
      vpc_id: group['id'] ?? '',
    });
    expect(saved['vpc_id']).toBe(group['id']);
  });
});

describe('a plan for something that is there', () => {
  test('changes nothing where nothing changed', () => {
    const state = made('alicloud_ram_role', role());
    expect(direct.plan('alicloud_ram_role', role(), state)).toMatchObject({
      action: 'no-op',
      planned: state,
    });
  });

  test('keeps the value of a computed attribute that is not configured', () => {
    const state = made('alicloud_ram_role', role({ max_session_duration: 7200 }));
    const { planned, action } = direct.plan('alicloud_ram_role', role(), state);
    expect([planned['max_session_duration'], action]).toEqual([7200, 'no-op']);
  });

  test('unsets a plain attribute that is not configured any more', () => {
    const state = made('alicloud_ram_role', role({ description: 'x' }));
    const { planned, action } = direct.plan('alicloud_ram_role', role(), state);
    expect([planned['description'], action]).toEqual([null, 'update']);
  });

  test('goes back to the default of an attribute that is not configured any more', () => {
    const state = made('alicloud_oss_bucket', { bucket: 'logs-1', force_destroy: true });
    const { planned, action } = direct.plan('alicloud_oss_bucket', { bucket: 'logs-1' }, state);
    expect([planned['force_destroy'], action]).toEqual([false, 'update']);
  });

  test('leaves the timeouts to Terraform, which are no part of the object', () => {
    const type = 'alicloud_oss_bucket_policy';
    const config = { bucket: 'b-1', policy: '{}', timeouts: { create: '10m' } };
    const state = made(type, config);
    expect(state['timeouts']).toMatchObject({ create: '10m' });
    expect(direct.account.read(type, 'b-1')?.attributes['timeouts']).toBeNull();
    const read = direct.read(type, state);
    expect(read).toEqual(state);
    expect(direct.plan(type, config, read).action).toBe('no-op');
  });

  test('keeps a block that the account filled', () => {
    const config = { bucket: 'logs-1' };
    const state = made('alicloud_oss_bucket', config);
    expect(state['access_monitor']).toEqual([{ status: 'Disabled' }]);
    expect(direct.plan('alicloud_oss_bucket', config, state).action).toBe('no-op');
    const on = direct.put(
      'alicloud_oss_bucket',
      { ...config, access_monitor: [{ status: 'Enabled' }] },
      state,
    );
    expect(on['access_monitor']).toEqual([{ status: 'Enabled' }]);
    expect(direct.plan('alicloud_oss_bucket', config, on).action).toBe('no-op');
  });
});

describe('a replacement', () => {
  const forced = facts.flatMap(([type, { replaces = [] }]) =>
    replaces.filter((path) => !isLookedPast(type, path)).map((path) => [type, path]),
  );

  test.each(forced)('is planned for %s when %s changes', (type = '', path = '') => {
    const names = path.split('.');
    const sets = (config: Plain) => valuesAt(config, names).some((value) => value !== null);
    const shape = shapes.find((s) => s.type === type && sets(s.arguments));
    const whole = shape?.arguments ?? leastConfig(type);
    const leaf = typeAt(blockOf(type), names);
    // A block appears; an attribute changes.
    const before = changedAt(whole, names, (v) => (leaf === undefined ? [] : (v ?? other(leaf))));
    const after = changedAt(leaf === undefined ? whole : before, names, (v) =>
      leaf === undefined ? (v ?? [{}]) : other(leaf, v),
    );
    satisfyReferences(direct.account, type, before);
    const state = direct.apply(type, direct.plan(type, before).planned);
    const { action, replaces } = direct.plan(type, after, state);
    expect([action, replaces.map(withoutIndexes)]).toEqual([
      'replace',
      expect.arrayContaining([throughSet(blockOf(type), names)]),
    ]);
  });

  function withoutIndexes(path: string): string {
    return path.replace(/\.\d+/g, '');
  }

  /** A path goes no further than the first set, whose elements have no place of their own. */
  function throughSet(block: Block, names: readonly string[]): string {
    const [name = '', ...rest] = names;
    const nested = block.block_types?.[name];
    if (rest.length === 0 || nested === undefined || nested.nesting_mode === 'set') return name;
    return `${name}.${throughSet(nested.block, rest)}`;
  }

  function typeAt(block: Block, names: readonly string[]): AttributeType | undefined {
    const [name = '', ...rest] = names;
    const nested = block.block_types?.[name]?.block;
    if (rest.length > 0 && nested !== undefined) return typeAt(nested, rest);
    return block.attributes?.[name]?.type;
  }

  /** The configuration with another value at a path, through the first element of each block. */
  function changedAt(
    config: Plain,
    [name = '', ...rest]: readonly string[],
    change: (value: Value) => Value,
  ): Plain {
    const value = config[name] ?? null;
    if (rest.length === 0) return { ...config, [name]: change(value) };
    const [first = {}, ...others] = isList(value) ? value : [];
    return {
      ...config,
      [name]: [changedAt(isObject(first) ? first : {}, rest, change), ...others],
    };
  }

  function other(type: AttributeType, before?: Value): Value {
    if (type === 'number') return Number(before ?? 1) + 1;
    if (type === 'bool') return before !== true;
    if (type === 'string') return `${typeof before === 'string' ? before : 'a'}-other`;
    return [`${JSON.stringify(before)}-other`];
  }

  test('is not planned when another attribute changes', () => {
    const state = made('alicloud_ram_role', role());
    const plan = direct.plan('alicloud_ram_role', role({ description: 'x' }), state);
    expect([plan.action, plan.replaces]).toEqual(['update', []]);
  });

  const network = (...zones: [string, string][]): Plain => ({
    ...leastConfig('alicloud_alb_load_balancer'),
    zone_mappings: zones.map(([zone_id, vswitch_id]) => ({ zone_id, vswitch_id })),
  });

  test('is planned for a nested list block, with the place inside it', () => {
    const type = 'alicloud_apig_gateway';
    const config = { ...leastConfig(type), vpc: [{ vpc_id: 'vpc-1' }] };
    const state = made(type, config);
    expect(direct.plan(type, { ...config, vpc: [{ vpc_id: 'vpc-2' }] }, state)).toMatchObject({
      action: 'replace',
      replaces: expect.arrayContaining(['vpc.0.vpc_id']) as unknown,
    });
    expect(direct.plan(type, { ...config, vpc: [] }, state).action).toBe('replace');
    expect(direct.plan(type, { ...config, gateway_name: 'other' }, state)).toMatchObject({
      action: 'update',
      replaces: [],
    });
  });

  test('is planned for a nested set block as a whole, and not for its order', () => {
    const type = 'alicloud_eci_container_group';
    const option = (name: string, value: string) => ({ name, value });
    const security = (...sysctl: Value[]) => ({
      ...leastConfig(type),
      security_context: [{ sysctl }],
    });
    const [a, b] = [option('net.a', '1'), option('net.b', '2')];
    const state = made(type, security(a, b));
    expect(direct.plan(type, security(a, b), state).action).toBe('no-op');
    const changed = direct.plan(type, security(a, option('net.b', '3')), state);
    expect(changed.action).toBe('replace');
    expect(new Set(changed.replaces)).toEqual(new Set(['security_context']));

    const zones = 'alicloud_alb_load_balancer';
    const x: [string, string] = ['z-a', 'vsw-a'];
    const y: [string, string] = ['z-b', 'vsw-b'];
    const balancer = made(zones, network(x, y));
    expect(direct.plan(zones, network(y, x), balancer).action).toBe('no-op');
    expect(direct.plan(zones, network(x), balancer)).toMatchObject({
      action: 'update',
      replaces: [],
    });
  });

  test('is planned for a value that may change, as it is not known yet', () => {
    const state = made('alicloud_ram_role', role());
    const plan = direct.plan('alicloud_ram_role', role({ role_name: UNKNOWN }), state);
    expect(plan).toMatchObject({ action: 'replace', replaces: ['role_name'] });
  });

  test('is not planned where an empty value stands for none', () => {
    const type = 'alicloud_kms_key';
    const state = made(type, { description: 'x' });
    const plan = direct.plan(type, { description: 'x', dkms_instance_id: '' }, state);
    expect([plan.action, plan.replaces]).toEqual(['no-op', []]);
  });
});

describe('a set block whose elements have a set inside', () => {
  const zone = (zone_id: string, more: Plain = {}): Plain => ({
    zone_id,
    vswitch_id: `vsw-${zone_id}`,
    ...more,
  });
  const balancer = (...zones: Plain[]): Plain => ({
    ...leastConfig('alicloud_nlb_load_balancer'),
    zone_mappings: zones,
  });
  const group = (spec: string, count = 2): Plain => ({
    node_count: count,
    node_spec: spec,
    resource_group_name: 'group',
  });
  const engines = (...engine_list: Plain[]): Plain => ({
    ...leastConfig('alicloud_lindorm_instance_v2'),
    engine_list,
  });
  const table = { engine_type: 'TABLE', node_group: [group('a'), group('b')] };
  const stream = { engine_type: 'STREAM', node_group: [group('a')] };

  test.each([
    [
      'alicloud_nlb_load_balancer',
      balancer(zone('a'), zone('b')),
      balancer(zone('b'), zone('a')),
      balancer(zone('a'), zone('c')),
    ],
    [
      'alicloud_nlb_load_balancer',
      balancer(zone('a', { ipv4_local_addresses: ['10.0.0.1', '10.0.0.2'] })),
      balancer(zone('a', { ipv4_local_addresses: ['10.0.0.2', '10.0.0.1'] })),
      balancer(zone('a', { ipv4_local_addresses: ['10.0.0.2', '10.0.0.3'] })),
    ],
    [
      'alicloud_lindorm_instance_v2',
      engines(table, stream),
      engines(stream, { ...table, node_group: [group('b'), group('a')] }),
      engines(stream, { ...table, node_group: [group('b', 3), group('a')] }),
    ],
  ])('%s differs by what is asked for, and not by its order', (type, first, same, other) => {
    const state = made(type, first);
    expect(direct.plan(type, first, state).action).toBe('no-op');
    expect(direct.plan(type, same, state).action).toBe('no-op');
    expect(direct.plan(type, other, state).action).not.toBe('no-op');
  });

  test('two equal elements do not stand for one', () => {
    const state = made('alicloud_lindorm_instance_v2', engines(table));
    const twice = engines({ ...table, node_group: [group('a'), group('a')] });
    expect(direct.plan('alicloud_lindorm_instance_v2', twice, state).action).toBe('update');
  });
});

describe('a JSON document with its keys in another order', () => {
  const [one, two, three] = ['{"A":"1","B":["x"]}', '{"B":["x"],"A":"1"}', '{"B":["y"],"A":"1"}'];

  test.each([
    ['alicloud_ram_policy', 'policy_document', { policy_name: 'p' }],
    ['alicloud_ram_role', 'assume_role_policy_document', { role_name: 'r' }],
    ['alicloud_ram_access_key_policy', 'access_key_policy', { user_access_key_id: 'LTAI' }],
    ['alicloud_oss_bucket_policy', 'policy', { bucket: 'b-1' }],
    ['alicloud_kms_key', 'policy', {}],
    ['alicloud_log_resource_record', 'value', { resource_name: 'r', record_id: 'a', tag: 't' }],
    [
      'alicloud_resource_manager_control_policy',
      'policy_document',
      { control_policy_name: 'c', effect_scope: 'RAM' },
    ],
    [
      'alicloud_fcv3_trigger',
      'trigger_config',
      { function_name: 'f', trigger_type: 'timer', qualifier: 'LATEST' },
    ],
    [
      'alicloud_cms_alarm',
      'metric_dimensions',
      { name: 'n', project: 'p', metric: 'm', contact_groups: ['g'] },
    ],
  ])('is no change in %s %s, and another document is', (type, name, config) => {
    const prior = configOf(blockOf(type), { ...config, [name]: one, id: 'x' });
    expect(direct.plan(type, { ...config, [name]: two }, prior).planned[name]).toBe(one);
    expect(direct.plan(type, { ...config, [name]: three }, prior).planned[name]).toBe(three);
  });

  test.each([
    ['alicloud_actiontrail_trail', 'event_selectors', { trail_name: 't' }],
    ['alicloud_config_delivery', 'delivery_channel_condition', { delivery_channel_type: 'OSS' }],
    ['alicloud_config_remediation', 'params', { config_rule_id: 'cr-1' }],
  ])('is a change in %s %s', (type, name, config) => {
    const prior = configOf(blockOf(type), { ...config, [name]: one, id: 'x' });
    expect(direct.plan(type, { ...config, [name]: two }, prior).planned[name]).toBe(two);
  });

  test('is a change where the document is not JSON', () => {
    const prior = configOf(blockOf('alicloud_oss_bucket_policy'), {
      bucket: 'b',
      policy: '{a',
      id: 'b',
    });
    const config = { bucket: 'b', policy: '{ a' };
    expect(direct.plan('alicloud_oss_bucket_policy', config, prior).planned['policy']).toBe('{ a');
  });
});

describe('the port range of a security group rule', () => {
  const type = 'alicloud_security_group_rule';
  const rule = (protocol: string, range?: string): Plain => ({
    type: 'ingress',
    ip_protocol: protocol,
    security_group_id: 'sg-1',
    cidr_ip: '10.0.0.0/8',
    ...(range !== undefined && { port_range: range }),
  });

  test.each([
    ['tcp', '22/22', '22/22'],
    ['udp', '1/65535', '1/65535'],
    ['tcp', '-1/-1', null],
    ['udp', '-1/-1', null],
    ['tcp', undefined, null],
    ['all', '-1/-1', '-1/-1'],
    ['icmp', '-1/-1', '-1/-1'],
    ['gre', '-1/-1', '-1/-1'],
    ['all', '22/22', null],
    ['icmp', '1/1', null],
  ])('%s with %s is planned as %s', (protocol, range, planned) => {
    expect(direct.plan(type, rule(protocol, range)).planned['port_range']).toBe(planned);
  });

  test.each([
    ['tcp', '-1/-1'],
    ['all', '22/22'],
  ])('that was dropped (%s %s) is no change afterwards', (protocol, range) => {
    const state = made(type, rule(protocol, range));
    expect(direct.plan(type, rule(protocol, range), state).action).toBe('no-op');
  });
});
