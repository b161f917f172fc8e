import { Direct, REGION, type Plain, text } from './helpers/direct';
import type { ObjectValue } from '../../../packages/sandbox/src/value/value';

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
const role = (name: string, more: Plain = {}): Plain => ({
  role_name: name,
  assume_role_policy_document: TRUST,
  ...more,
});
const policy = (name: string, more: Plain = {}): Plain => ({
  policy_name: name,
  policy_document: POLICY,
  ...more,
});
const attachment = (role_name: string, policy_name: string, policy_type = 'Custom'): Plain => ({
  role_name,
  policy_name,
  policy_type,
});

describe('a name that is taken', () => {
  test.each<[string, Plain, Plain, Plain, string]>([
    [
      'alicloud_ram_role',
      role('developer'),
      role('developer', { description: 'another' }),
      role('developers'),
      '[EntityAlreadyExists.RamRole] The ram role already exists: developer.',
    ],
    [
      'alicloud_ram_policy',
      policy('p'),
      { name: 'p', policy_document: POLICY, description: 'by its deprecated name' },
      { name: 'q', policy_document: POLICY },
      '[EntityAlreadyExists.RamPolicy] The ram policy already exists: p.',
    ],
    [
      'alicloud_ram_user',
      { name: 'alice' },
      { name: 'alice', comments: 'another' },
      { name: 'Alice' },
      '[EntityAlreadyExists.RamUser] The ram user already exists: alice.',
    ],
    [
      'alicloud_resource_manager_resource_group',
      { resource_group_name: 'team', display_name: 'Team' },
      { name: 'team', display_name: 'Other' },
      { resource_group_name: 'teams', display_name: 'Team' },
      '[EntityAlreadyExists.ResourceManagerResourceGroup] The resource manager resource group already exists: team.',
    ],
    [
      'alicloud_oss_bucket',
      { bucket: 'logs-1' },
      { bucket: 'logs-1', force_destroy: true },
      { bucket: 'logs-2' },
      '[EntityAlreadyExists.OssBucket] The oss bucket already exists: logs-1.',
    ],
  ])('is refused: %s', (type, first, second, near, says) => {
    direct.put(type, first);
    expect(() => direct.put(type, second)).toThrow(says);
    expect(direct.put(type, near)['id']).toEqual(expect.any(String));
    expect(direct.account.store.list(type)).toHaveLength(2);
  });

  test('is free again once the object is deleted', () => {
    const state = direct.put('alicloud_ram_role', role('developer'));
    direct.destroy('alicloud_ram_role', state);
    expect(direct.put('alicloud_ram_role', role('developer'))['id']).toBe('developer');
  });

  test('is refused for each part of a name that has several', () => {
    for (const name of ['a', 'b']) {
      direct.put('alicloud_ram_role', role(name));
      direct.put('alicloud_ram_policy', policy(name));
    }
    const type = 'alicloud_ram_role_policy_attachment';
    direct.put(type, attachment('a', 'a'));
    expect(() => direct.put(type, attachment('a', 'a'))).toThrow('already exists: a, a, Custom.');
    expect(direct.put(type, attachment('a', 'b'))['id']).toBe('role:b:Custom:a');
    expect(direct.put(type, attachment('b', 'a'))['id']).toBe('role:a:Custom:b');
    expect(direct.put(type, attachment('a', 'a', 'System'))['id']).toBe('role:a:System:a');
  });

  test('is refused when an object is renamed to it, and its own name is not', () => {
    const type = 'alicloud_ram_user';
    const alice = direct.put(type, { name: 'alice' });
    direct.put(type, { name: 'bob' });
    expect(() => direct.put(type, { name: 'bob' }, alice)).toThrow('already exists: bob.');
    expect(direct.put(type, { name: 'alice', comments: 'x' }, alice)['id']).toBe(alice['id']);
    expect(direct.put(type, { name: 'carol' }, alice)).toMatchObject({
      id: alice['id'],
      name: 'carol',
    });
  });

  test('is no matter where writing again replaces what is there', () => {
    direct.put('alicloud_oss_bucket', { bucket: 'logs-1' });
    const type = 'alicloud_oss_bucket_versioning';
    direct.put(type, { bucket: 'logs-1', status: 'Suspended' });
    expect(direct.put(type, { bucket: 'logs-1', status: 'Enabled' })['status']).toBe('Enabled');
    expect(direct.account.store.list(type)).toHaveLength(1);
  });

  test('in one region is free in another, where names are a region’s own', () => {
    const alias = (key: ObjectValue): Plain => ({
      alias_name: 'alias/audit',
      key_id: key['id'] ?? '',
    });
    const here = direct.put('alicloud_kms_key', { description: 'here' });
    direct.put('alicloud_kms_alias', alias(here));
    expect(() => direct.put('alicloud_kms_alias', alias(here))).toThrow('EntityAlreadyExists');
    direct.connect('ap-southeast-1');
    const there = direct.put('alicloud_kms_key', { description: 'there' });
    const second = direct.put('alicloud_kms_alias', alias(there));
    expect(second).toMatchObject({ id: 'alias/audit', key_id: there['id'] });
    direct.connect(REGION);
    expect(direct.read('alicloud_kms_alias', second)).toMatchObject({ key_id: here['id'] });
  });
});

describe('a reference', () => {
  test('to what the account does not have is refused', () => {
    const type = 'alicloud_ram_role_policy_attachment';
    expect(() => direct.put(type, attachment('nobody', 'p'))).toThrow(
      '[EntityNotExist.RamRole] role_name is "nobody", and the account has no such ram role.',
    );
    direct.put('alicloud_ram_role', role('developer'));
    expect(() => direct.put(type, attachment('developer', 'p'))).toThrow(
      '[EntityNotExist.RamPolicy] policy_name is "p", and the account has no such ram policy.',
    );
    direct.put('alicloud_ram_policy', policy('p'));
    expect(direct.put(type, attachment('developer', 'p'))['id']).toBe('role:p:Custom:developer');
  });

  test('to a system policy is not looked up', () => {
    direct.put('alicloud_ram_role', role('developer'));
    const type = 'alicloud_ram_role_policy_attachment';
    expect(direct.put(type, attachment('developer', 'ReadOnlyAccess', 'System'))['id']).toBe(
      'role:ReadOnlyAccess:System:developer',
    );
  });

  test('must be of the right project too', () => {
    for (const project_name of ['a-1', 'b-1']) direct.put('alicloud_log_project', { project_name });
    direct.put('alicloud_log_store', { project_name: 'a-1', logstore_name: 'events' });
    const type = 'alicloud_log_store_index';
    expect(() => direct.put(type, { project: 'b-1', logstore: 'events' })).toThrow(
      '[EntityNotExist.LogStore] logstore is "events"',
    );
    expect(direct.put(type, { project: 'a-1', logstore: 'events' })['id']).toBe('a-1:events');
  });

  test('in a list is looked up for each element', () => {
    direct.put('alicloud_ram_group', { group_name: 'g' });
    direct.put('alicloud_ram_user', { name: 'alice' });
    const type = 'alicloud_ram_group_membership';
    const members = (...user_names: string[]): Plain => ({ group_name: 'g', user_names });
    expect(() => direct.put(type, members('alice', 'bob'))).toThrow('user_names is "bob"');
    expect(direct.put(type, members('alice'))['id']).toBe('g');
  });

  test('inside a block is looked up too', () => {
    const pack = (...ids: string[]): Plain => ({
      compliance_pack_name: 'cis',
      description: 'x',
      risk_level: 1,
      config_rule_ids: ids.map((config_rule_id) => ({ config_rule_id })),
    });
    const rule = direct.put('alicloud_config_rule', {
      rule_name: 'mfa',
      source_owner: 'ALIYUN',
      source_identifier: 'root-mfa-check',
      risk_level: 1,
      config_rule_trigger_types: 'ConfigurationItemChangeNotification',
      resource_types_scope: ['ACS::RAM::User'],
    });
    const type = 'alicloud_config_compliance_pack';
    expect(() => direct.put(type, pack(text(rule['id']), 'cr-0'))).toThrow(
      '[EntityNotExist.ConfigRule] config_rule_ids.config_rule_id is "cr-0"',
    );
    expect(direct.put(type, pack(text(rule['id'])))['id']).toMatch(/^cp-/);
  });

  test('is looked up again when it changes', () => {
    const key = direct.put('alicloud_kms_key', { description: 'x' });
    const alias = direct.put('alicloud_kms_alias', {
      alias_name: 'alias/a',
      key_id: key['id'] ?? '',
    });
    expect(() =>
      direct.put('alicloud_kms_alias', { alias_name: 'alias/a', key_id: 'key-0' }, alias),
    ).toThrow('[EntityNotExist.KmsKey]');
  });
});

describe('deleting', () => {
  test('what others name is refused, and afterwards is not', () => {
    const made = direct.put('alicloud_ram_role', role('developer'));
    direct.put('alicloud_ram_policy', policy('p'));
    const attached = direct.put(
      'alicloud_ram_role_policy_attachment',
      attachment('developer', 'p'),
    );
    expect(() => {
      direct.destroy('alicloud_ram_role', made);
    }).toThrow(
      '[DeleteConflict.RamRole] The ram role developer is in use by the ram role policy attachment role:p:Custom:developer.',
    );
    expect(direct.read('alicloud_ram_role', made)).toEqual(made);
    direct.destroy('alicloud_ram_role_policy_attachment', attached);
    direct.destroy('alicloud_ram_role', made);
    expect(direct.read('alicloud_ram_role', made)).toBeNull();
  });

  test('by force takes them along', () => {
    const made = direct.put('alicloud_ram_role', role('developer', { force: true }));
    direct.put('alicloud_ram_role', role('other'));
    direct.put('alicloud_ram_policy', policy('p'));
    const type = 'alicloud_ram_role_policy_attachment';
    direct.put(type, attachment('developer', 'p'));
    direct.put(type, attachment('other', 'p'));
    direct.destroy('alicloud_ram_role', made);
    expect(direct.account.store.list(type).map(({ id }) => id)).toEqual(['role:p:Custom:other']);
  });

  test('a system policy’s namesake is no matter to the attachments of the system policy', () => {
    direct.put('alicloud_ram_role', role('developer'));
    const own = direct.put('alicloud_ram_policy', policy('ReadOnlyAccess'));
    direct.put(
      'alicloud_ram_role_policy_attachment',
      attachment('developer', 'ReadOnlyAccess', 'System'),
    );
    direct.destroy('alicloud_ram_policy', own);
    expect(direct.read('alicloud_ram_policy', own)).toBeNull();
  });

  test('a network with something inside is refused', () => {
    const vpc = direct.put('alicloud_vpc', { vpc_name: 'net' });
    const other = direct.put('alicloud_vpc', { vpc_name: 'other' });
    const group = direct.put('alicloud_security_group', { vpc_id: vpc['id'] ?? '' });
    expect(() => {
      direct.destroy('alicloud_vpc', vpc);
    }).toThrow(`is in use by the security group ${text(group['id'])}.`);
    direct.destroy('alicloud_vpc', other);
    expect(direct.read('alicloud_vpc', other)).toBeNull();
  });

  test('what is named inside a block is refused as well', () => {
    const vpc = direct.put('alicloud_vpc', { vpc_name: 'net' });
    const subnet = (cidr: string) =>
      direct.put('alicloud_vswitch', {
        vpc_id: vpc['id'] ?? '',
        cidr_block: cidr,
        zone_id: 'eu-central-1a',
      });
    const [used, free] = [subnet('172.16.0.0/24'), subnet('172.16.1.0/24')];
    const balancer = direct.put('alicloud_alb_load_balancer', {
      vpc_id: vpc['id'] ?? '',
      address_type: 'Intranet',
      load_balancer_edition: 'Basic',
      load_balancer_billing_config: [{ pay_type: 'PayAsYouGo' }],
      zone_mappings: [{ zone_id: 'eu-central-1a', vswitch_id: used['id'] ?? '' }],
    });
    expect(() => {
      direct.destroy('alicloud_vswitch', used);
    }).toThrow(`is in use by the alb load balancer ${text(balancer['id'])}.`);
    direct.destroy('alicloud_vswitch', free);
    expect(direct.read('alicloud_vswitch', free)).toBeNull();
  });

  test('what is protected is refused until the protection is off', () => {
    const type = 'alicloud_kms_key';
    const config = { pending_window_in_days: 7 };
    const key = direct.put(type, { ...config, deletion_protection: 'Enabled' });
    expect(() => {
      direct.destroy(type, key);
    }).toThrow(`[OperationDenied.DeletionProtection] The kms key ${text(key['id'])} is protected`);
    const open = direct.put(type, { ...config, deletion_protection: 'Disabled' }, key);
    direct.destroy(type, open);
    expect(direct.read(type, open)).toBeNull();
  });

  test('a key without a window says what is missing', () => {
    const key = direct.put('alicloud_kms_key', {});
    expect(() => {
      direct.destroy('alicloud_kms_key', key);
    }).toThrow('Argument "pending_window_in_days" or "deletion_window_in_days" must be set one!');
  });

  test('what is gone already is done', () => {
    const made = direct.put('alicloud_ram_role', role('developer'));
    direct.destroy('alicloud_ram_role', made);
    expect(() => {
      direct.destroy('alicloud_ram_role', made);
    }).not.toThrow();
  });

  test('changing what is gone says so', () => {
    const made = direct.put('alicloud_ram_role', role('developer'));
    direct.destroy('alicloud_ram_role', made);
    expect(() => direct.apply('alicloud_ram_role', made, made)).toThrow(
      '[EntityNotExist.RamRole] The account has no ram role "developer".',
    );
  });
});

describe('what only the API asks for', () => {
  test('a role without a trust document is refused at apply, not before', () => {
    const says =
      "[MissingParameter] At least one of 'assume_role_policy_document', 'document', 'ram_users' or 'services' must be set.";
    expect(() => direct.put('alicloud_ram_role', { role_name: 'r' })).toThrow(says);
    const services = direct.put('alicloud_ram_role', {
      role_name: 'r',
      services: ['ecs.aliyuncs.com'],
    });
    expect(services['id']).toBe('r');
  });

  test('a policy without a document is refused', () => {
    expect(() => direct.put('alicloud_ram_policy', { policy_name: 'p' })).toThrow(
      '[MissingParameter]',
    );
  });
});
