import type { ObjectValue } from '../../../packages/sandbox/src/value/value';
import { ACCOUNT_ID, Direct, REGION, text, type Plain } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

const POLICY =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}]}';
const TRUST =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}';

describe('the account itself', () => {
  test('says who it is', () => {
    expect(direct.data('alicloud_account')).toEqual({ id: ACCOUNT_ID });
    expect(direct.data('alicloud_caller_identity')).toMatchObject({
      id: ACCOUNT_ID,
      account_id: ACCOUNT_ID,
      arn: `acs:ram::${ACCOUNT_ID}:root`,
      identity_type: 'Account',
    });
  });

  test('has regions and zones', () => {
    expect(direct.data('alicloud_regions', { current: true })).toMatchObject({
      ids: [REGION],
      regions: [{ id: REGION, region_id: REGION }],
    });
    expect(direct.data('alicloud_regions', { name: 'cn-hangzhou' })['ids']).toEqual([
      'cn-hangzhou',
    ]);
    expect(direct.data('alicloud_regions', { name: 'nowhere' })['ids']).toEqual([]);
    expect(direct.data('alicloud_regions')['ids']).toContain('eu-west-1');
    expect(direct.data('alicloud_zones')['ids']).toEqual([
      'eu-central-1a',
      'eu-central-1b',
      'eu-central-1c',
    ]);
  });

  test('has services, which are on when somebody switches them on', () => {
    expect(direct.data('alicloud_fc_service')).toMatchObject({
      id: 'FcServiceHasNotBeenOpened',
      status: '',
    });
    expect(direct.data('alicloud_fc_service', { enable: 'Off' })['status']).toBe('');
    expect(direct.data('alicloud_log_service', { enable: 'On' })).toMatchObject({
      id: 'LogServiceHasBeenOpened',
      enable: 'On',
      status: 'Opened',
    });
    expect(direct.data('alicloud_api_gateway_service')['id']).toBe(
      'ApiGatewayServiceHasNotBeenOpened',
    );
  });
});

describe('lists of objects', () => {
  beforeEach(() => {
    for (const role_name of ['developer', 'Developer-2', 'auditor']) {
      direct.put('alicloud_ram_role', { role_name, assume_role_policy_document: TRUST });
    }
  });
  const roles = (config: Plain = {}) => direct.data('alicloud_ram_roles', config);

  test('show every object, in the order of their ids', () => {
    const all = roles();
    expect(all['names']).toEqual(['Developer-2', 'auditor', 'developer']);
    // A role's list has the role's number for its id, as the documentation says.
    expect(all['ids']).toEqual((all['roles'] as ObjectValue[]).map(({ id }) => id));
    expect(all['roles']).toEqual([
      expect.objectContaining({
        name: 'Developer-2',
        arn: `acs:ram::${ACCOUNT_ID}:role/developer-2`,
      }),
      expect.objectContaining({ name: 'auditor', assume_role_policy_document: TRUST }),
      expect.objectContaining({ name: 'developer' }),
    ]);
  });

  test('are empty where there is nothing', () => {
    expect(direct.data('alicloud_ram_users')).toMatchObject({ names: [], ids: [], users: [] });
  });

  test.each<[Plain, string[]]>([
    [{ name_regex: '^dev' }, ['developer']],
    [{ name_regex: 'e' }, ['Developer-2', 'developer']],
    [{ name_regex: '(?i)^DEV' }, ['Developer-2', 'developer']],
    [{ name_regex: '^nobody$' }, []],
    [{ ids: ['auditor', 'nobody'] }, ['auditor']],
    [{ ids: [] }, ['Developer-2', 'auditor', 'developer']],
    [{ ids: ['auditor'], name_regex: '^dev' }, []],
  ])('are filtered by %j', (config, names) => {
    expect(roles(config)['names']).toEqual(names);
  });

  test('refuse a pattern that is none, and say which', () => {
    expect(() => roles({ name_regex: '(' })).toThrow('"name_regex"');
  });

  test('hold no secret', () => {
    direct.put('alicloud_ram_user', { name: 'alice' });
    direct.put('alicloud_ram_access_key', { user_name: 'alice' });
    expect(JSON.stringify(direct.data('alicloud_ram_users'))).toContain('alice');
  });

  test('of names with another plural are found too', () => {
    direct.put('alicloud_ram_policy', { policy_name: 'readers', policy_document: POLICY });
    expect(direct.data('alicloud_ram_policies')).toMatchObject({
      names: expect.arrayContaining(['AdministratorAccess', 'readers']) as unknown,
    });
    expect(direct.data('alicloud_ram_policies', { type: 'Custom' })).toMatchObject({
      names: ['readers'],
      policies: [expect.objectContaining({ name: 'readers', type: 'Custom' })],
    });
  });

  test('by an equal attribute show those alone', () => {
    const vpc = direct.put('alicloud_vpc', { vpc_name: 'net' })['id'] ?? '';
    const group = direct.put('alicloud_security_group', { vpc_id: vpc, security_group_name: 'in' });
    direct.put('alicloud_security_group', { security_group_name: 'out' });
    expect(direct.data('alicloud_security_groups', { vpc_id: vpc })['ids']).toEqual([group['id']]);
  });
});

describe('a cluster’s credential', () => {
  const type = 'alicloud_cs_cluster_credential';

  test('names the cluster and is a configuration that lets nobody in', () => {
    const cluster = direct.put('alicloud_cs_managed_kubernetes', {
      name: 'web',
      vswitch_ids: ['vsw-1'],
    });
    const { kube_config: config, ...rest } = direct.data(type, { cluster_id: text(cluster['id']) });
    expect(rest).toMatchObject({ cluster_name: 'web' });
    expect(JSON.parse(text(config))).toMatchObject({
      kind: 'Config',
      'current-context': 'web',
      clusters: [{ cluster: { server: `https://${text(cluster['id'])}.cluster.invalid:6443` } }],
    });
  });

  test('is of a cluster that is there', () => {
    expect(() => direct.data(type, { cluster_id: 'none' })).toThrow('[ErrorClusterNotFound]');
  });
});
