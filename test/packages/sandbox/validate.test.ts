import { Provider } from '../../../packages/sandbox/src/provider/provider';
import { providerSchema } from '../../../packages/sandbox/src/schema/load';
import { encodeValue } from '../../../packages/sandbox/src/value/codec';
import { UNKNOWN, type Value } from '../../../packages/sandbox/src/value/value';
import { configOf, Direct, errorsOf, pathText, type Plain } from './helpers/direct';
import { leastConfig } from './helpers/synthesise';

let direct: Direct;
beforeAll(() => {
  direct = new Direct();
});
afterAll(() => {
  direct.remove();
});

/** `path: message` of each error. */
function errors(type: string, config: Plain): string[] {
  return errorsOf(direct.validate(type, config)).map(
    (d) => `${pathText(d.attribute) ?? ''}: ${d.summary}`,
  );
}

function dataErrors(type: string, config: Plain): string[] {
  return errorsOf(direct.validateData(type, config)).map(
    (d) => `${pathText(d.attribute) ?? ''}: ${d.summary}`,
  );
}

/** A configuration of one value, in as many blocks as it stands in. */
function nested(names: readonly string[], value: Value): Plain {
  const [name = '', ...rest] = names;
  return { [name]: rest.length === 0 ? value : [nested(rest, value)] };
}

const rule = (more: Plain): Plain => ({
  type: 'ingress',
  ip_protocol: 'tcp',
  port_range: '22/22',
  security_group_id: 'sg-1',
  ...more,
});
const RULE = 'alicloud_security_group_rule';
const SOURCES = '`cidr_ip,ipv6_cidr_ip,prefix_list_id,source_security_group_id`';

describe('arguments that exclude each other', () => {
  const both = ['ipv6_cidr_ip: "ipv6_cidr_ip": conflicts with cidr_ip'];

  test.each([
    ['both set', { cidr_ip: '10.0.0.0/8', ipv6_cidr_ip: '::/0' }, both],
    ['an empty text counts as set', { cidr_ip: '', ipv6_cidr_ip: '::/0' }, both],
    ['an unknown one may become null', { cidr_ip: UNKNOWN, ipv6_cidr_ip: '::/0' }, []],
    ['null counts as not set', { cidr_ip: null, ipv6_cidr_ip: '::/0' }, []],
    ['one alone', { cidr_ip: '10.0.0.0/8' }, []],
    [
      'IPv6 and a group, which the provider takes',
      { ipv6_cidr_ip: '::/0', source_security_group_id: 'sg-2' },
      [],
    ],
  ])('%s', (_, sources, found) => {
    expect(errors(RULE, rule(sources))).toEqual(found);
  });

  test('an unknown value is not complained of itself', () => {
    expect(errors(RULE, rule({ cidr_ip: '10.0.0.0/8', ipv6_cidr_ip: UNKNOWN }))).toEqual([]);
  });

  test('an empty block counts as not set, one block as set', () => {
    const alert = {
      alert_name: 'a',
      alert_displayname: 'a',
      project_name: 'p',
      schedule_type: 'FixedRate',
    };
    expect(errors('alicloud_log_alert', { ...alert, schedule: [] })).toEqual([]);
    expect(errors('alicloud_log_alert', { ...alert, schedule: [{ type: 'FixedRate' }] })).toEqual([
      'schedule_type: "schedule_type": conflicts with schedule',
      'schedule: "schedule": conflicts with schedule_type',
    ]);
  });

  test('an argument inside a block excludes one outside it', () => {
    const config = (more: Plain) => ({
      ...leastConfig('alicloud_ecs_launch_template'),
      system_disk: [{ category: 'cloud_essd' }],
      ...more,
    });
    expect(errors('alicloud_ecs_launch_template', config({}))).toEqual([]);
    expect(
      errors('alicloud_ecs_launch_template', config({ system_disk_category: 'cloud_essd' })),
    ).toContain(
      'system_disk.0.category: "system_disk.0.category": conflicts with system_disk_category',
    );
  });
});

describe('exactly one of several arguments', () => {
  const none = 'one of `name,trail_name` must be specified';
  const two =
    'only one of `name,trail_name` can be specified, but `name,trail_name` were specified.';

  test.each([
    ['none', {}, [`trail_name: "trail_name": ${none}`]],
    ['the one', { trail_name: 'audit' }, []],
    ['the other', { name: 'audit' }, []],
    ['an empty text, which counts as set', { trail_name: '' }, []],
    ['an unknown one, which counts as set', { trail_name: UNKNOWN }, []],
    ['both', { trail_name: 'audit', name: 'audit' }, [`trail_name: "trail_name": ${two}`]],
    ['both, one empty', { trail_name: 'audit', name: '' }, [`trail_name: "trail_name": ${two}`]],
    ['both, of which the unknown one may become null', { trail_name: UNKNOWN, name: 'a' }, []],
  ])('%s', (_, config, found) => {
    expect(errors('alicloud_actiontrail_trail', config)).toEqual(found);
  });
});

describe('at least one of several arguments', () => {
  test.each([
    ['none', {}, [`cidr_ip: "cidr_ip": one of ${SOURCES} must be specified`]],
    ['an empty text, which counts as set', { cidr_ip: '' }, []],
    ['an unknown one, which counts as set', { source_security_group_id: UNKNOWN }, []],
    ['the last of the list', { prefix_list_id: 'pl-1' }, []],
    ['two that may stand together', { cidr_ip: '10.0.0.0/8', prefix_list_id: 'pl-1' }, []],
  ])('%s', (_, sources, found) => {
    expect(errors(RULE, rule(sources))).toEqual(found);
  });
});

describe('arguments that need another one', () => {
  const object = (more: Plain): Plain => ({ bucket: 'b', key: 'k', content: 'c', ...more });
  const until = '2030-01-01T00:00:00Z';
  const TYPE = 'alicloud_oss_bucket_object';
  const missing =
    'object_worm_mode: "object_worm_mode": all of `object_worm_mode,object_worm_retain_until_date` must be specified';

  test.each([
    ['alone', { object_worm_mode: 'COMPLIANCE' }, [missing]],
    ['with it', { object_worm_mode: 'COMPLIANCE', object_worm_retain_until_date: until }, []],
    [
      'with it unknown',
      { object_worm_mode: 'COMPLIANCE', object_worm_retain_until_date: UNKNOWN },
      [],
    ],
    ['neither', {}, []],
  ])('%s', (_, worm, found) => {
    expect(errors(TYPE, object(worm))).toEqual(found);
  });
});

describe('arguments of the past', () => {
  test('removed ones are refused, and not where they are null', () => {
    const { TYPE, rest } = { TYPE: 'alicloud_hbr_vault', rest: { vault_name: 'v' } };
    expect(errors(TYPE, { ...rest, redundancy_type: 'ZRS' })).toEqual([
      'redundancy_type: "redundancy_type": [REMOVED]',
    ]);
    expect(errors(TYPE, { ...rest, redundancy_type: null })).toEqual([]);
  });

  test('removed ones are refused inside blocks, with the place', () => {
    const config = {
      ...leastConfig('alicloud_nat_gateway'),
      bandwidth_packages: [{ bandwidth: 5, ip_count: 1 }],
    };
    expect(errors('alicloud_nat_gateway', config)).toContain(
      'bandwidth_packages.0.bandwidth: "bandwidth_packages.0.bandwidth": [REMOVED]',
    );
  });

  test('deprecated ones warn and do not fail', () => {
    const warnings = (config: Plain) =>
      direct
        .validate('alicloud_ram_role', { assume_role_policy_document: '{}', ...config })
        .map((d) => `${d.severity} ${pathText(d.attribute) ?? ''}: ${d.summary}`);
    expect(warnings({ name: 'developer' })).toEqual(['WARNING name: Argument is deprecated']);
    expect(warnings({ role_name: 'developer' })).toEqual([]);
  });
});

describe('single values', () => {
  const expected = (path: string, says: string) => [`${path}: expected ${path} ${says}`];

  test.each<[string, string, string, Value, string[]]>([
    ['the smallest', RULE, 'priority', 1, []],
    ['one less', RULE, 'priority', 0, expected('priority', 'to be in the range (1 - 100), got 0')],
    ['the largest', RULE, 'priority', 100, []],
    [
      'one more',
      RULE,
      'priority',
      101,
      expected('priority', 'to be in the range (1 - 100), got 101'),
    ],
    ['not known yet', RULE, 'priority', UNKNOWN, []],
    ['not set', RULE, 'priority', null, []],
    [
      'the other case',
      RULE,
      'policy',
      'Drop',
      expected('policy', 'to be one of [accept drop], got Drop'),
    ],
    ['listed', RULE, 'policy', 'drop', []],
    [
      'empty and not listed',
      RULE,
      'policy',
      '',
      expected('policy', 'to be one of [accept drop], got '),
    ],
    ['not known yet', RULE, 'policy', UNKNOWN, []],
  ])('%s: %s %s', (_, type, name, value, found) => {
    expect(errors(type, { ...rule({ cidr_ip: '10.0.0.0/8' }), [name]: value })).toEqual(found);
  });

  test('a status is compared without its case where the provider does so', () => {
    const alert = { ...leastConfig('alicloud_sls_alert') };
    expect(errors('alicloud_sls_alert', { ...alert, status: 'Enabled' })).toEqual([]);
    expect(errors('alicloud_sls_alert', { ...alert, status: 'ON' })).toHaveLength(1);
  });

  test('a length counts bytes, at both ends', () => {
    const user = (comments: string) => errors('alicloud_ram_user', { name: 'a', comments });
    expect(user('a'.repeat(128))).toEqual([]);
    expect(user('a'.repeat(129))).toEqual([
      'comments: expected length of comments to be in the range (0 - 128), got 129',
    ]);
    expect(user('é'.repeat(64))).toEqual([]);
    expect(user('é'.repeat(65))).toHaveLength(1);
    expect(errors('alicloud_oss_bucket', { bucket: 'abc' })).toEqual([]);
    expect(errors('alicloud_oss_bucket', { bucket: 'ab' })).toHaveLength(1);
  });

  test('a document must be JSON, of whatever content', () => {
    const policy = (text: string) =>
      errors('alicloud_ram_policy', { policy_name: 'p', policy_document: text });
    // The SDK takes an empty text for no document.
    for (const text of ['', '{}', '[]', 'null', '"x"', ' {"a":1} ']) {
      expect(policy(text)).toEqual([]);
    }
    for (const text of ['{', "{'a':1}", '{"a":1,}', '{} {}']) {
      expect(policy(text)).toEqual(['policy_document: "policy_document" contains an invalid JSON']);
    }
  });

  test('a document that is refused is not repeated', () => {
    const [found] = direct.validate('alicloud_ram_policy', {
      policy_name: 'p',
      policy_document: '{"key": hunter2}',
    });
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  test.each([
    [
      'ip',
      'alicloud_sag_dnat_entry.external_ip',
      ['10.0.0.1', '::1', 'fe80::1', '::ffff:10.0.0.1'],
      ['10.0.0', '10.0.0.256', '010.0.0.1', 'fe80::1%eth0', '', 'nope'],
    ],
    [
      'network',
      'alicloud_sag_snat_entry.cidr_block',
      ['10.0.0.0/8', '0.0.0.0/0', '10.0.0.1/32', '2001:db8::/32', '::/0', '2001:db8::1/128'],
      [
        ...['10.0.0.0', '10.0.0.0/33', '10.0.0.1/8', '10.0.0.0/08', '10.0.0.0/+8', '/8', ''],
        ...['::/129', '2001:DB8::/32', '2001:db8:0::/32', '2001:db8::1/64', 'fe80::%eth0/64'],
      ],
    ],
    [
      'networks with commas between them',
      'alicloud_cloud_connect_network.cidr_block',
      ['10.0.0.0/8', '10.0.0.0/8,192.168.0.0/16'],
      ['10.0.0.0/8,', '10.0.0.0/8, 192.168.0.0/16', '10.0.0.0/8,10.0.0.1/8'],
    ],
    [
      'rfc3339',
      'alicloud_kms_client_key.not_after',
      ['', '2030-01-01T00:00:00Z', '2030-01-01T00:00:00.5+08:00', '2028-02-29T23:59:59Z'],
      [
        ...['2030-01-01', 'tomorrow', '2030-01-01T24:00:00Z', '2030-01-01T00:60:00Z'],
        ...['2030-02-29T00:00:00Z', '2030-01-01t00:00:00z', '2030-01-01T00:00:00'],
      ],
    ],
    [
      'date',
      'alicloud_oss_bucket.lifecycle_rule.expiration.date',
      ['2030-01-01', '2028-02-29'],
      ['', '2030-02-29', '2030-13-01', '2030-1-1', '01/01/2030'],
    ],
    [
      'int64',
      'alicloud_ots_table.deviation_cell_version_in_sec',
      ['0', '-1', '+1', '9223372036854775807'],
      ['', '1.5', '9223372036854775808', '0x10', ' 1'],
    ],
    ['json_object', 'alicloud_polardb_dynamo_item.item', ['{}', 'null'], ['', '[]', '1', '{']],
    [
      'yaml',
      'alicloud_arms_env_custom_job.config_yaml',
      ['', 'a: b', 'a: 1\na: 2', '- a\n- b', 'a: b\n---\n['],
      ['a: [', 'a: b: c', '"a'],
    ],
  ])('the format %s of %s takes %j and not %j', (_, place, good, bad) => {
    const [type = '', ...names] = place.split('.');
    const at = (value: string) =>
      errors(type, nested(names, value)).filter((e) => e.includes(names.at(-1) ?? ''));
    const refused = [...good, ...bad].filter((value) => at(value).length > 0);
    expect(refused).toEqual(bad);
  });

  test('a whole number is one, of 64 bits', () => {
    const priority = (value: Value) =>
      errors(RULE, { ...rule({ cidr_ip: '10.0.0.0/8' }), priority: value });
    expect(priority(1.5)).toEqual(['priority: priority: must be a whole number, got 1.5']);
    expect(priority('0.1')).toEqual(['priority: priority: must be a whole number, got 0.1']);
    expect(priority(1e30)).toHaveLength(1);
    expect(priority(7)).toEqual([]);
    const cpu = (value: Value) =>
      errors('alicloud_fcv3_function', { ...leastConfig('alicloud_fcv3_function'), cpu: value });
    expect(cpu(0.5)).toEqual([]);
    expect(cpu(0.01)).toEqual([
      'cpu: expected cpu to be in the range (0.050000 - 16.000000), got 0.010000',
    ]);
  });

  test('an element is refused at its place', () => {
    const cluster = (vswitch_ids: Value) =>
      errors('alicloud_cs_managed_kubernetes', { vswitch_ids });
    expect(cluster(['vsw-1', 'sw-2'])).toEqual([
      "vswitch_ids.1: invalid value for vswitch_ids.1 (should start with 'vsw-'.)",
    ]);
    expect(cluster(['vsw-1', UNKNOWN])).toEqual([]);
  });

  test('a list has as many elements as the provider takes', () => {
    const cluster = (n: number) =>
      errors('alicloud_cs_managed_kubernetes', {
        vswitch_ids: Array.from({ length: n }, (_, i) => `vsw-${String(i)}`),
      });
    expect([cluster(1), cluster(5)]).toEqual([[], []]);
    expect(cluster(0)).toEqual([
      'vswitch_ids: vswitch_ids: attribute supports 1 item as a minimum, config has 0 declared',
    ]);
    expect(cluster(6)).toEqual([
      'vswitch_ids: vswitch_ids: attribute supports 5 item maximum, config has 6 declared',
    ]);
  });
});

describe('required arguments', () => {
  const TYPE = 'alicloud_oss_bucket_policy';

  test.each([
    ['given', { bucket: 'b', policy: '{}' }, []],
    ['empty', { bucket: 'b', policy: '' }, []],
    ['not known yet', { bucket: 'b', policy: UNKNOWN }, []],
    ['null', { bucket: 'b', policy: null }, ['policy: "policy": required field is not set']],
  ])('%s', (_, config, found) => {
    expect(errors(TYPE, config)).toEqual(found);
  });

  test('inside a block have their place', () => {
    const config = { ...leastConfig('alicloud_nlb_load_balancer') };
    const zones = [
      { vswitch_id: 'vsw-1', zone_id: 'a' },
      { vswitch_id: null, zone_id: 'b' },
    ];
    expect(errors('alicloud_nlb_load_balancer', { ...config, zone_mappings: zones })).toEqual([
      'zone_mappings.1.vswitch_id: "zone_mappings.1.vswitch_id": required field is not set',
    ]);
  });

  test('of a data source are required as well', () => {
    expect(dataErrors('alicloud_alb_rules', {})).toEqual([]);
    expect(dataErrors('alicloud_log_stores', { project: null })).toEqual([
      'project: "project": required field is not set',
    ]);
  });

  test('a list that holds null is refused when it is planned', () => {
    const roles = { ...leastConfig('alicloud_security_group'), tags: { a: 'b' } };
    expect(() => direct.plan('alicloud_security_group', roles)).not.toThrow();
    expect(() =>
      direct.plan('alicloud_cs_managed_kubernetes', { vswitch_ids: ['vsw-1', null] }),
    ).toThrow('Null value found in list');
  });
});

describe('arguments of data sources', () => {
  test.each<[string, string, Plain, string[]]>([
    ['a closed list', 'alicloud_actiontrails', { status: 'Enable' }, []],
    [
      'a value outside it',
      'alicloud_actiontrails',
      { status: 'nope' },
      ['status: expected status to be one of [Disable Enable Fresh], got nope'],
    ],
    ['a pattern of Go', 'alicloud_ram_policies', { name_regex: '^(?i)Aliyun' }, []],
    ['a name of Go', 'alicloud_ram_policies', { name_regex: '(?P<x>a)' }, []],
    [
      'a pattern that looks ahead',
      'alicloud_ram_policies',
      { name_regex: 'a(?=b)' },
      ['name_regex: "name_regex": error parsing regexp'],
    ],
    [
      'a pattern that is none',
      'alicloud_ram_policies',
      { name_regex: '[]' },
      ['name_regex: "name_regex": error parsing regexp'],
    ],
    [
      'a page that is no whole number',
      'alicloud_instances',
      { page_number: 1.5 },
      ['page_number: page_number: must be a whole number, got 1.5'],
    ],
    ['an unknown value', 'alicloud_actiontrails', { status: UNKNOWN }, []],
  ])('%s', (_, type, config, found) => {
    expect(dataErrors(type, config)).toEqual(found);
  });
});

describe('the provider block', () => {
  function asked(how: 'PrepareProviderConfig' | 'Configure', config: Plain): string[] {
    const provider = new Provider(direct.account, providerSchema());
    const { block } = providerSchema().provider;
    const answer = provider[how]({ config: encodeValue(configOf(block, config)) });
    return (answer.diagnostics ?? []).map((d) => `${pathText(d.attribute) ?? ''}: ${d.summary}`);
  }
  const validated = (config: Plain) => asked('PrepareProviderConfig', config);
  const configured = (config: Plain) => asked('Configure', config);

  test('takes the two sites, in any case, and no other', () => {
    expect(validated({ account_type: 'Domestic' })).toEqual([]);
    expect(validated({ account_type: 'international' })).toEqual([]);
    expect(validated({ account_type: UNKNOWN, region: UNKNOWN })).toEqual([]);
    expect(validated({})).toEqual([]);
    expect(validated({ account_type: 'Europe' })).toEqual([
      'account_type: expected account_type to be one of [Domestic International], got Europe',
    ]);
  });

  test.each([
    ...['cn-hangzhou', 'eu-central-1', 'cn-zhongwei', 'ap-southeast-2', 'ap-southeast-8'],
    ...['ap-south-1', 'rus-west-1', 'cn-szfinance', 'cn-shenzhen-finance', 'cn-hzfinance'],
    ...['cn-hzjbp', 'cn-beijing-finance-1-pub', 'cn-shanghai-finance-1-pub', ' cn-beijing '],
  ])('works in %s', (region) => {
    expect(configured({ region })).toEqual([]);
  });

  test.each(['eu-central-2', 'cn-wuhan-lr', 'cn-zhengzhou-jva', 'CN-BEIJING'])(
    'does not know %s, and says so when it is to work there',
    (region) => {
      const refused = [`region: Invalid Alibaba Cloud region: ${region}`];
      expect(validated({ region })).toEqual([]);
      expect(configured({ region })).toEqual(refused);
      expect(configured({ region, skip_region_validation: false })).toEqual(refused);
      expect(configured({ region, skip_region_validation: true })).toEqual([]);
    },
  );
});
