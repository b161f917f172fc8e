import {
  behaviourOf,
  isKnownBehaviour,
  referencesOf,
} from '../../../packages/sandbox/src/behaviour/behaviour';
import { evaluate, type Expression } from '../../../packages/sandbox/src/behaviour/expression';
import identities from '../../../packages/sandbox/src/behaviour/identities.json';
import { providerSchema } from '../../../packages/sandbox/src/schema/load';
import { conform } from '../../../packages/sandbox/src/schema/shape';
import type { AttributeType, Block } from '../../../packages/sandbox/src/schema/types';
import { isList, isObject, type Value } from '../../../packages/sandbox/src/value/value';
import { ACCOUNT_ID, blockOf, Direct, REGION, type Plain, text } from './helpers/direct';
import { misfits, typeMisfits } from './helpers/fits';
import { satisfyReferences } from './helpers/references';

const types = Object.keys(identities);

type Place = { readonly type: AttributeType } | { readonly block: Block };

function placeAt(block: Block, names: readonly string[]): Place | undefined {
  const [name = '', ...rest] = names;
  const attribute = block.attributes?.[name];
  if (attribute !== undefined) return fieldAt(attribute.type, rest);
  const nested = block.block_types?.[name];
  if (nested === undefined) return undefined;
  return rest.length === 0 ? { block: nested.block } : placeAt(nested.block, rest);
}

function fieldAt(type: AttributeType, names: readonly string[]): Place | undefined {
  if (names.length === 0) return { type };
  if (typeof type === 'string') return undefined;
  if (type[0] !== 'object') return fieldAt(type[1], names);
  const inner = type[1][names[0] ?? ''];
  return inner === undefined ? undefined : fieldAt(inner, names.slice(1));
}

/** Lists what is wrong with which type. */
function problems(check: (type: string) => readonly string[]): string[] {
  return types.flatMap((type) => check(type).map((problem) => `${type}: ${problem}`));
}

function knownOf(type: string) {
  const schema = providerSchema().resources[type];
  if (schema === undefined) throw new Error(`no resource type ${type}`);
  return { behaviour: behaviourOf(type), block: schema.block };
}

const exists = (type: string, path: string): boolean => {
  const schema = providerSchema().resources[type];
  return schema !== undefined && placeAt(schema.block, path.split('.')) !== undefined;
};

/** The attributes that an expression names, and what it asks for that is no attribute. */
function namesIn(expression: Expression): string[] {
  if (typeof expression === 'string') {
    if (expression.startsWith('=')) return expression.slice(1).split('|');
    return [...expression.matchAll(/\{([^{}]+)\}/g)].flatMap(([, hole = '']) =>
      /^(account|region|resource_group|now|today|uuid|ciphertext|(hex|digits|base36|base62):\d+)$/.test(
        hole,
      )
        ? []
        : hole
            .split('|')
            .filter((choice) => !/^'.*'$/.test(choice))
            .map((choice) => choice.replace(/^(lower|upper|underscored|last):/, '')),
    );
  }
  if (typeof expression !== 'object' || expression === null || !('if' in expression)) return [];
  const {
    if: condition,
    then,
    else: otherwise,
  } = expression as {
    if: Record<string, unknown>;
    then: Expression;
    else?: Expression;
  };
  return [...Object.keys(condition), ...namesIn(then), ...namesIn(otherwise ?? null)];
}

describe('what is known of 80-odd types', () => {
  test('is of types that the provider has', () => {
    const unknown = types.filter((type) => providerSchema().resources[type] === undefined);
    expect(unknown).toEqual([]);
    expect(types.length).toBeGreaterThan(70);
    expect(isKnownBehaviour('alicloud_ram_role')).toBe(true);
    expect(isKnownBehaviour('alicloud_adb_account')).toBe(false);
  });

  test('names attributes that the types have', () => {
    expect(
      problems((type) => {
        const { behaviour } = knownOf(type);
        const named = [
          ...Object.keys(behaviour.computed),
          ...Object.values(behaviour.computed).flatMap(namesIn),
          ...namesIn(behaviour.id),
          ...(behaviour.unset ?? []),
          ...behaviour.unique.flatMap((names) => names.split('|')),
          ...(behaviour.shared ?? []),
          ...(behaviour.needs ?? []).flatMap(({ oneOf }) => oneOf),
          ...(behaviour.destroyNeeds ?? []).flatMap(({ oneOf }) => oneOf),
          ...Object.keys({ ...behaviour.protectedBy, ...behaviour.keptWhen }),
          ...(behaviour.deletedBeforeUnless === undefined ? [] : [behaviour.deletedBeforeUnless]),
          ...Object.keys(behaviour.references),
          ...behaviour.secrets,
        ];
        return named.filter((path) => !exists(type, path));
      }),
    ).toEqual([]);
  });

  test('names other types and attributes that there are', () => {
    expect(
      problems((type) => {
        const { behaviour } = knownOf(type);
        const references = Object.keys(behaviour.references).flatMap((attribute) =>
          referencesOf(behaviour, attribute).flatMap(({ target, when, unless, with: equal }) => {
            const [other = '', by = ''] = target.split('.');
            return [
              ...(exists(other, by) ? [] : [target]),
              ...Object.keys(when ?? {}).filter((name) => !exists(type, name)),
              ...(unless ?? []).filter((name) => !exists(type, name)),
              ...Object.entries(equal ?? {})
                .filter(([own, theirs]) => !exists(type, own) || !exists(other, theirs))
                .map(([own]) => own),
            ];
          }),
        );
        const dependents = behaviour.deletedBefore.filter((path) => {
          const [other = '', ...names] = path.split('.');
          return !exists(other, names.join('.'));
        });
        return [...references, ...dependents];
      }),
    ).toEqual([]);
  });

  test('gives computed attributes values of their types', () => {
    expect(
      problems((type) => {
        const { behaviour, block } = knownOf(type);
        const scope = {
          attributes: { id: 'id-1', engine: 'MySQL' },
          account: ACCOUNT_ID,
          region: REGION,
          seed: 's',
          now: '2030-01-01T00:00:00Z',
        };
        return Object.entries(behaviour.computed).flatMap(([path, expression]) => {
          const place = placeAt(block, path.split('.'));
          const value = evaluate(expression, scope, path);
          if (place === undefined) return [`${path}: there is none`];
          if ('type' in place) {
            // A template makes a text, also for a number.
            const typed =
              place.type === 'number' && typeof value === 'string' ? Number(value) : value;
            return typeMisfits(place.type, typed, path);
          }
          if (!isList(value)) return [`${path}: not a list of blocks`];
          return value.flatMap((v: Value) => misfits(place.block, conform(place.block, v), path));
        });
      }),
    ).toEqual([]);
  });

  test('makes up ids that hang on the seed alone and start with no zero', () => {
    const scope = { attributes: {}, account: ACCOUNT_ID, region: REGION, now: '' };
    const made = (expression: string, seed: string) => evaluate(expression, { ...scope, seed });
    for (let seed = 0; seed < 200; seed += 1) {
      expect(made('{digits:18}', String(seed))).toMatch(/^[1-9]\d{17}$/);
      expect(made('x-{base36:20}', String(seed))).toMatch(/^x-[1-9a-z][0-9a-z]{19}$/);
    }
    expect(made('{uuid}', 'a')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(made('{hex:8}{uuid}', 'a')).toBe(made('{hex:8}{uuid}', 'a'));
    expect(made('{hex:8}', 'a')).not.toBe(made('{hex:8}', 'b'));
  });
});

describe('ids and computed values of the types that the baseline uses', () => {
  let direct: Direct;
  beforeEach(() => {
    direct = new Direct();
  });
  afterEach(() => {
    direct.remove();
  });

  function made(type: string, config: Plain): Plain {
    satisfyReferences(direct.account, type, config);
    return direct.put(type, config);
  }

  const TRUST =
    '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}';
  const DOCUMENT =
    '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}]}';
  const lower = (n: number) => `[0-9a-z]{${String(n)}}`;

  test.each<[string, Plain, string, Readonly<Record<string, Value>>]>([
    [
      'alicloud_ram_role',
      { role_name: 'SecurityAuditor', assume_role_policy_document: TRUST },
      'SecurityAuditor',
      {
        arn: `acs:ram::${ACCOUNT_ID}:role/securityauditor`,
        name: 'SecurityAuditor',
        document: TRUST,
        max_session_duration: 3600,
      },
    ],
    [
      'alicloud_ram_policy',
      { policy_name: 'Readers', policy_document: DOCUMENT },
      'Readers',
      {
        type: 'Custom',
        default_version: 'v1',
        version_id: 'v1',
        attachment_count: 0,
        name: 'Readers',
      },
    ],
    ['alicloud_ram_group', { group_name: 'Admins' }, 'Admins', { name: 'Admins' }],
    [
      'alicloud_ram_role_policy_attachment',
      { role_name: 'r', policy_name: 'p', policy_type: 'Custom' },
      'role:p:Custom:r',
      {},
    ],
    [
      'alicloud_ram_group_policy_attachment',
      { group_name: 'g', policy_name: 'ReadOnlyAccess', policy_type: 'System' },
      'group:ReadOnlyAccess:System:g',
      {},
    ],
    [
      'alicloud_ram_user_policy_attachment',
      { user_name: 'u', policy_name: 'p', policy_type: 'Custom' },
      'user:p:Custom:u',
      {},
    ],
    ['alicloud_ram_user_group_attachment', { user_name: 'u', group_name: 'g' }, 'g:u', {}],
    [
      'alicloud_ram_password_policy',
      { max_login_attemps: 5 },
      ACCOUNT_ID,
      { minimum_password_length: 8, max_login_attemps: 5 },
    ],
    [
      'alicloud_ram_security_preference',
      { mfa_operation_for_login: 'mandatory' },
      ACCOUNT_ID,
      { enforce_mfa_for_login: true, login_session_duration: 6, enable_save_mfa_ticket: false },
    ],
    [
      'alicloud_oss_bucket',
      { bucket: 'audit-logs-1' },
      'audit-logs-1',
      {
        extranet_endpoint: `oss-${REGION}.aliyuncs.com`,
        intranet_endpoint: `oss-${REGION}-internal.aliyuncs.com`,
        location: `oss-${REGION}`,
        owner: ACCOUNT_ID,
        acl: 'private',
        redundancy_type: 'LRS',
      },
    ],
    ['alicloud_oss_bucket_policy', { bucket: 'b-1', policy: DOCUMENT }, 'b-1', {}],
    [
      'alicloud_log_project',
      { project_name: 'audit' },
      'audit',
      { name: 'audit', status: 'Normal' },
    ],
    [
      'alicloud_log_store',
      { project_name: 'audit', logstore_name: 'events' },
      'audit:events',
      { project: 'audit', name: 'events', mode: 'standard' },
    ],
    ['alicloud_log_store_index', { project: 'audit', logstore: 'events' }, 'audit:events', {}],
    [
      'alicloud_log_alert',
      { project_name: 'audit', alert_name: 'root', alert_displayname: 'Root' },
      'audit:root',
      {},
    ],
    [
      'alicloud_log_resource_record',
      { resource_name: 'sls.common.user', record_id: 'a', tag: 'a', value: '{}' },
      'sls.common.user:a',
      {},
    ],
    ['alicloud_log_alert_resource', { type: 'user', lang: 'en' }, 'alert_resource:user:en', {}],
    [
      'alicloud_log_alert_resource',
      { type: 'project', project: 'p' },
      'alert_resource:project:p',
      {},
    ],
    [
      'alicloud_actiontrail_trail',
      { trail_name: 'audit-1' },
      'audit-1',
      {
        name: 'audit-1',
        event_rw: 'All',
        trail_region: 'All',
        status: 'Disable',
        sls_write_role_arn: '',
      },
    ],
    [
      'alicloud_actiontrail_trail',
      { trail_name: 'audit-1', sls_project_arn: `acs:log:${REGION}:${ACCOUNT_ID}:project/audit` },
      'audit-1',
      { sls_write_role_arn: `acs:ram::${ACCOUNT_ID}:role/aliyunserviceroleforactiontrail` },
    ],
    [
      'alicloud_security_group_rule',
      {
        type: 'ingress',
        ip_protocol: 'all',
        security_group_id: 'sg-1',
        cidr_ip: '0.0.0.0/0',
        policy: 'drop',
      },
      'sg-1:ingress:all:-1/-1:<nil>:0.0.0.0/0:drop:1',
      { nic_type: 'intranet' },
    ],
    [
      'alicloud_security_group_rule',
      {
        type: 'egress',
        ip_protocol: 'tcp',
        port_range: '443/443',
        nic_type: 'intranet',
        priority: 9,
        security_group_id: 'sg-1',
        ipv6_cidr_ip: '2001:db8::/32',
      },
      'sg-1:egress:tcp:443/443:intranet:2001_db8__/32:accept:9',
      {},
    ],
    ['alicloud_kms_alias', { alias_name: 'alias/audit', key_id: 'key-1' }, 'alias/audit', {}],
    [
      'alicloud_fcv3_function',
      { function_name: 'watch', handler: 'index.handler', runtime: 'nodejs20' },
      'watch',
      { function_arn: `acs:fc:${REGION}:${ACCOUNT_ID}:functions/watch` },
    ],
    [
      'alicloud_ims_oidc_provider',
      { oidc_provider_name: 'github', issuer_url: 'https://x' },
      'github',
      { arn: `acs:ram::${ACCOUNT_ID}:oidc-provider/github` },
    ],
  ])('%s of %j has the id %s', (type, config, id, values) => {
    const state = made(type, config);
    expect(state['id']).toBe(id);
    expect(state).toMatchObject(values);
  });

  test.each<[string, Plain, RegExp]>([
    ['alicloud_ram_user', { name: 'alice' }, /^[1-9]\d{17}$/],
    ['alicloud_vpc', { cidr_block: '10.0.0.0/16' }, new RegExp(`^vpc-${lower(21)}$`)],
    [
      'alicloud_vswitch',
      { vpc_id: 'vpc-1', cidr_block: '10.0.0.0/24', zone_id: 'eu-central-1a' },
      new RegExp(`^vsw-${lower(21)}$`),
    ],
    ['alicloud_security_group', { vpc_id: 'vpc-1' }, new RegExp(`^sg-${lower(20)}$`)],
    ['alicloud_kms_key', {}, new RegExp(`^key-${lower(21)}$`)],
    [
      'alicloud_config_rule',
      {
        rule_name: 'r',
        source_owner: 'ALIYUN',
        source_identifier: 'i',
        risk_level: 1,
        config_rule_trigger_types: 'x',
        resource_types_scope: ['y'],
      },
      /^cr-[0-9a-f]{20}$/,
    ],
    ['alicloud_ram_access_key', { user_name: 'alice' }, /^LTAI5t[0-9A-Za-z]{18}$/],
    ['alicloud_oss_bucket', {}, /^tf-oss-bucket-\d{18}[0-9a-f]{8}$/],
  ])('%s of %j has an id of the real form', (type, config, form) => {
    const { id } = made(type, config);
    expect(id).toMatch(form);
  });

  test('an id that the account makes up is in the values that name it', () => {
    const key = made('alicloud_kms_key', { description: 'x' });
    expect(key['arn']).toBe(`acs:kms:${REGION}:${ACCOUNT_ID}:key/${text(key['id'])}`);
    const vpc = made('alicloud_vpc', { vpc_name: 'net' });
    expect(vpc).toMatchObject({ name: 'net', cidr_block: '172.16.0.0/12', region_id: REGION });
    expect(vpc['router_table_id']).toBe(vpc['route_table_id']);
    const { worm_id: worm, id } = made('alicloud_oss_bucket_worm', { bucket: 'b-1' });
    expect(id).toBe(`b-1:${text(worm)}`);
  });

  test('times are texts of RFC 3339 and no more than a moment old', () => {
    const { create_time: time } = made('alicloud_ram_group', { group_name: 'g' });
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Math.abs(Date.now() - Date.parse(text(time)))).toBeLessThan(10_000);
  });

  test('the same configuration makes the same account', () => {
    const first = made('alicloud_vpc', { vpc_name: 'net' });
    const other = new Direct();
    try {
      expect(other.put('alicloud_vpc', { vpc_name: 'net' })['id']).toBe(first['id']);
      expect(other.put('alicloud_vpc', { vpc_name: 'net2' })['id']).not.toBe(first['id']);
    } finally {
      other.remove();
    }
  });

  test('two equal objects have two ids', () => {
    const ids = [1, 2, 3].map(() => made('alicloud_vpc', { vpc_name: 'net' })['id']);
    expect(new Set(ids).size).toBe(3);
  });

  test('a block of the schema is filled as the account would fill it', () => {
    const bucket = made('alicloud_oss_bucket', { bucket: 'b-1' });
    expect(bucket['access_monitor']).toEqual([{ status: 'Disabled' }]);
    expect(isObject(blockOf('alicloud_oss_bucket') as unknown as Value)).toBe(true);
  });
});

describe('values that follow from others', () => {
  let direct: Direct;
  beforeEach(() => {
    direct = new Direct();
  });
  afterEach(() => {
    direct.remove();
  });

  test('change with them', () => {
    const type = 'alicloud_kms_key';
    const key = direct.put(type, { status: 'Enabled' });
    expect(key).toMatchObject({ is_enabled: true, key_state: 'Enabled' });
    const off = direct.put(type, { status: 'Disabled' }, key);
    expect(off).toMatchObject({ status: 'Disabled', is_enabled: false, key_state: 'Disabled' });
    const unset = direct.put(type, {}, off);
    expect(unset).toMatchObject({ status: 'Disabled', is_enabled: false, key_state: 'Disabled' });
  });

  test('of a deprecated name too', () => {
    const type = 'alicloud_ram_policy';
    const [one, two] = [
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}]}',
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}],"Note":1}',
    ];
    const policy = direct.put(type, { policy_name: 'p', document: one });
    expect(policy['policy_document']).toBe(one);
    const changed = direct.put(type, { policy_name: 'p', document: two }, policy);
    expect([changed['document'], changed['policy_document']]).toEqual([two, two]);
    expect(direct.plan(type, { policy_name: 'p', document: two }, changed).action).toBe('no-op');
  });

  test('stay where they were set by themselves', () => {
    const type = 'alicloud_ram_security_preference';
    const long = direct.put(type, {
      login_session_duration: 2,
      mfa_operation_for_login: 'mandatory',
    });
    const after = direct.put(type, { mfa_operation_for_login: 'independent' }, long);
    expect(after).toMatchObject({ login_session_duration: 2, enforce_mfa_for_login: false });
  });
});
