/** What only the API refuses; the expected values are written after its documentation. */
import { Direct, text, type Plain } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

const TRUST =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}';
const role = (role_name: string): Plain => ({ role_name, assume_role_policy_document: TRUST });
const policy = (policy_document: string, policy_name = 'p'): Plain => ({
  policy_name,
  policy_document,
});
const statement = (more: object): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'oss:GetObject', Resource: '*', ...more }],
  });

describe('a name', () => {
  test.each<[string, Plain, Plain, string]>([
    ['alicloud_ram_user', { name: 'has space!' }, { name: 'a.b_c-d' }, 'UserName.InvalidChars'],
    ['alicloud_ram_user', { name: '-dash' }, { name: 'dash-' }, 'UserName.InvalidChars'],
    ['alicloud_ram_group', { group_name: 'a/b' }, { group_name: 'a-b' }, 'GroupName'],
    ['alicloud_ram_role', role('bad name'), role('good-name'), 'RoleName.InvalidChars'],
    [
      'alicloud_ram_policy',
      policy(statement({}), 'bad name'),
      policy(statement({}), 'bad-name'),
      '[InvalidParameter.PolicyName.InvalidChars] policy_name is "bad name", allowed: 1 to 128 letters, digits and \'-\'.',
    ],
    [
      'alicloud_ram_policy',
      policy(statement({}), 'a_b'),
      policy(statement({}), 'A-9'),
      'PolicyName.InvalidChars',
    ],
    [
      'alicloud_oss_bucket',
      { bucket: 'UPPER_case' },
      { bucket: 'lower-case' },
      '[InvalidBucketName]',
    ],
    ['alicloud_oss_bucket', { bucket: '-logs' }, { bucket: '0logs' }, '[InvalidBucketName]'],
    ['alicloud_log_project', { project_name: 'ab' }, { project_name: 'abc' }, '[ParameterInvalid]'],
    [
      'alicloud_log_project',
      { project_name: 'abc-' },
      { project_name: 'a-c' },
      '[ParameterInvalid]',
    ],
    [
      'alicloud_vpc',
      { vpc_name: 'http://a' },
      { vpc_name: 'ahttp://' },
      '[InvalidVpcName.Malformed]',
    ],
    [
      'alicloud_security_group',
      { security_group_name: '1st' },
      { security_group_name: 'Erste' },
      '[InvalidSecurityGroupName.Malformed]',
    ],
    [
      'alicloud_resource_manager_resource_group',
      { resource_group_name: '1-web', display_name: 'web' },
      { resource_group_name: 'web-1', display_name: 'web' },
      'resource_group_name is "1-web"',
    ],
  ])('of %s: %j is refused, %j is not', (type, wrong, right, says) => {
    expect(() => direct.put(type, wrong)).toThrow(says);
    expect(direct.account.store.list(type)).toEqual([]);
    expect(direct.put(type, right)['id']).not.toBe('');
  });

  test('that was there before is not looked at when something else changes', () => {
    const type = 'alicloud_vpc';
    const vpc = direct.put(type, { vpc_name: 'net' });
    const id = text(vpc['id']);
    const stored = direct.account.store.read(type, id);
    if (stored === undefined) throw new Error('no network');
    const old = { ...vpc, vpc_name: 'http://old' };
    direct.account.store.write({ ...stored, attributes: old });
    const changed = direct.put(type, { vpc_name: 'http://old', description: 'x' }, old);
    expect(changed['description']).toBe('x');
  });
});

describe('a document', () => {
  test.each([
    ['an unknown element', { Actoin: 'x' }, '"Actoin", allowed: Effect, Condition, Action,'],
    ['another effect', { Effect: 'Permit' }, 'Effect "Permit", allowed: "Allow", "Deny"'],
    ['both actions', { NotAction: 'oss:*' }, 'not just one of: Action, NotAction'],
    ['no action', { Action: undefined }, 'not just one of: Action, NotAction'],
    ['no resource', { Resource: undefined }, 'not just one of: Resource, NotResource'],
    ['an empty list', { Action: [] }, 'Action that is no text and no list of texts'],
    ['a number', { Resource: [1] }, 'Resource that is no text and no list of texts'],
    ['a principal', { Principal: { RAM: '*' } }, '"Principal", allowed'],
    ['an action of no service', { Action: ['oss:*', 'Get'] }, 'Action "Get", allowed: <service>'],
    ['another cloud’s resource', { Resource: 'arn:aws:s3:::b' }, 'Resource "arn:aws:s3:::b"'],
    ['a resource of few parts', { Resource: 'acs:oss:b' }, 'Resource "acs:oss:b", allowed: acs:'],
    [
      'an operator that RAM lacks',
      { Condition: { BoolIfExists: { 'acs:MFAPresent': 'false' } } },
      'Condition "BoolIfExists": the condition operator is not supported',
    ],
    ['another', { Condition: { Null: { 'acs:MFAPresent': 'true' } } }, 'Condition "Null"'],
    ['a condition of no key', { Condition: { Bool: 'true' } }, 'Condition.Bool that is no object'],
    ['a condition that is a text', { Condition: 'x' }, 'Condition that is no object'],
  ])('of a policy with %s is refused', (_, more, says) => {
    const type = 'alicloud_ram_policy';
    expect(() => direct.put(type, policy(statement(more)))).toThrow(
      `[MalformedPolicyDocument] PolicyDocument has in Statement 1 ${says}`,
    );
    expect(direct.account.store.list(type)).toEqual([]);
  });

  test.each([
    ['lists', { Action: ['oss:Get*', 'ecs:Describe*'], Resource: ['*'] }],
    ['a condition', { Condition: { Bool: { 'acs:SecureTransport': 'true' } } }],
    ['all but some', { Action: undefined, NotAction: 'ram:*' }],
    ['everything', { Action: '*', Resource: '*' }],
    ['a wildcard for the service', { Action: ['*:Describe*', 'yundun-*:*', 'acs:GetThing'] }],
    ['a resource of parts', { Resource: 'acs:ram:*:system:policy/A' }],
    ['a statement of a name', { Sid: 'one' }],
    ['an operator of sets', { Condition: { 'ForAllValues:StringEquals': { 'ram:X': ['a'] } } }],
  ])('of a policy with %s is taken', (_, more) => {
    const made = direct.put('alicloud_ram_policy', policy(statement(more)));
    expect(made['policy_document']).toBe(statement(more));
  });

  test('of trust has effects of its own, and no resources', () => {
    const made = (document: string) =>
      direct.put('alicloud_ram_role', { role_name: 'r', assume_role_policy_document: document });
    expect(() => made(TRUST.replace('Allow', 'Permit'))).toThrow('Effect "Permit"');
    expect(() => made(statement({}))).toThrow('"Resource", allowed');
    expect(made(TRUST)['id']).toBe('r');
  });

  test.each([
    ['nobody', undefined, 'not just one of: Principal'],
    ['no kind', {}, 'Principal that names nobody, allowed: one of RAM, Service, Federated'],
    ['everybody', '*', 'Principal that is no object'],
    ['another cloud’s kind', { AWS: '*' }, 'Principal "AWS", allowed: one of RAM'],
    ['an empty list', { Service: [] }, 'Principal.Service that is no text'],
  ])('of trust in %s is refused', (_, principal, says) => {
    const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal };
    const document = JSON.stringify({ Version: '1', Statement: [statement] });
    expect(() =>
      direct.put('alicloud_ram_role', { role_name: 'r', assume_role_policy_document: document }),
    ).toThrow(`AssumeRolePolicyDocument has in Statement 1 ${says}`);
  });

  test.each([
    [{ RAM: 'acs:ram::1234567890123456:root' }],
    [{ Service: ['ecs.aliyuncs.com'] }],
    [{ Federated: ['acs:ram::1234567890123456:saml-provider/idp'] }],
  ])('of trust in %j is taken', (principal) => {
    const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal };
    const document = JSON.stringify({ Version: '1', Statement: [statement] });
    const role = { role_name: 'r', assume_role_policy_document: document };
    expect(direct.put('alicloud_ram_role', role)['id']).toBe('r');
  });
});

describe('a vswitch', () => {
  const vswitch = (vpc: string, cidr_block: string, zone_id = 'eu-central-1a'): Plain => ({
    ...{ vpc_id: vpc, cidr_block, zone_id },
  });
  const network = (cidr_block = '10.0.0.0/16') =>
    text(direct.put('alicloud_vpc', { cidr_block })['id']);
  const put = (config: Plain) => direct.put('alicloud_vswitch', config);

  test.each([
    ['outside', '10.1.0.0/24', 'InvalidCidrBlock.Malformed] cidr_block is 10.1.0.0/24, and vpc-'],
    ['wider', '10.0.0.0/15', 'InvalidCidrBlock.Malformed] cidr_block is 10.0.0.0/15'],
    ['too small', '10.0.0.0/30', 'allowed: a mask of 16 to 29 bits'],
  ])('%s is refused', (_, range, says) => {
    const vpc = network();
    expect(() => put(vswitch(vpc, range))).toThrow(says);
    expect(put(vswitch(vpc, '10.0.255.0/29'))['status']).toBe('Available');
  });

  test('that overlaps another one of its network is refused', () => {
    const [one, other] = [network(), network()];
    const first = put(vswitch(one, '10.0.0.0/24'));
    expect(() => put(vswitch(one, '10.0.0.128/25'))).toThrow(
      `[InvalidCidrBlock.Overlapped] cidr_block is 10.0.0.128/25, which overlaps 10.0.0.0/24 of ${text(first['id'])}.`,
    );
    put(vswitch(one, '10.0.1.0/24'));
    put(vswitch(other, '10.0.0.128/25'));
  });

  test('may lie in a range that was added to the network', () => {
    const vpc = network();
    expect(() => put(vswitch(vpc, '192.168.0.0/24'))).toThrow('InvalidCidrBlock');
    direct.put('alicloud_vpc_ipv4_cidr_block', {
      vpc_id: vpc,
      secondary_cidr_block: '192.168.0.0/16',
    });
    put(vswitch(vpc, '192.168.0.0/24'));
  });

  test.each(['nope', 'eu-central-1', 'eu-central-1-a', 'cn-hangzhouh', 'xx-nowhere-1a'])(
    'in %s, which is no zone, is refused',
    (zone) => {
      const vpc = network();
      expect(() => put(vswitch(vpc, '10.0.0.0/24', zone))).toThrow('[InvalidZoneId.NotFound]');
      put(vswitch(vpc, '10.0.0.0/24', 'cn-hangzhou-h'));
    },
  );
});

test.each(['100.64.0.0/16', '127.0.0.0/8', '169.254.0.0/24', '224.0.0.0/8'])(
  'a network in %s is refused',
  (cidr_block) => {
    expect(() => direct.put('alicloud_vpc', { cidr_block })).toThrow('and that is reserved');
    direct.put('alicloud_vpc', { cidr_block: '100.128.0.0/16' });
  },
);

test.each([
  ['alicloud_ram_policy', { policy_name: 'p', policy_document: '{"Version":"1","Statement":[]}' }],
  [
    'alicloud_ram_role',
    { role_name: 'r', assume_role_policy_document: '{"Version":"1","Statement":[]}' },
  ],
])('a document of %s without a statement is refused', (type, config) => {
  expect(() => direct.put(type, config)).toThrow(
    'has an empty Statement, allowed: one or more statements.',
  );
});
