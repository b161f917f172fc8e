import { ACCOUNT_ID, Direct, REGION } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

const POLICY = 'alicloud_ram_password_policy';
const PREFERENCE = 'alicloud_ram_security_preference';

describe('what an account has one of', () => {
  test('is there from the start, and can be imported', () => {
    expect(direct.import(POLICY, ACCOUNT_ID)).toMatchObject({
      id: ACCOUNT_ID,
      minimum_password_length: 8,
      require_symbols: null,
    });
    expect(direct.import(PREFERENCE, ACCOUNT_ID)).toMatchObject({
      id: ACCOUNT_ID,
      login_session_duration: 6,
      mfa_operation_for_login: 'independent',
      enforce_mfa_for_login: false,
    });
  });

  test('is not there under another id', () => {
    expect(() => direct.import(POLICY, '1111111111111111')).toThrow(
      'Cannot import alicloud_ram_password_policy "1111111111111111" The simulated account has no such object.',
    );
  });

  test('is there in each region, where it is a region’s own', () => {
    const type = 'alicloud_ecs_disk_encryption_by_default';
    expect(direct.import(type, REGION)['id']).toBe(REGION);
    expect(() => direct.import(type, 'ap-southeast-1')).toThrow('Cannot import');
    direct.connect('ap-southeast-1');
    expect(direct.import(type, 'ap-southeast-1')['id']).toBe('ap-southeast-1');
  });

  test('is no change after an import where the configuration says the same', () => {
    const imported = direct.import(POLICY, ACCOUNT_ID);
    expect(direct.plan(POLICY, {}, imported).action).toBe('no-op');
    const { action, planned } = direct.plan(POLICY, { minimum_password_length: 14 }, imported);
    expect([action, planned['minimum_password_length']]).toEqual(['update', 14]);
  });

  test('is changed, not made a second time, by creating it', () => {
    direct.put(POLICY, { minimum_password_length: 14, require_numbers: true });
    const second = direct.put(POLICY, { max_login_attemps: 5 });
    expect(direct.account.store.list(POLICY)).toHaveLength(1);
    expect(second).toMatchObject({
      id: ACCOUNT_ID,
      max_login_attemps: 5,
      // The account decides on what is not configured: it stays as it was.
      minimum_password_length: 14,
    });
  });

  test('stays as it is when Terraform forgets it', () => {
    const state = direct.put(PREFERENCE, { mfa_operation_for_login: 'mandatory' });
    direct.destroy(PREFERENCE, state);
    expect(direct.read(PREFERENCE, state)).toEqual(state);
    direct.restart('ended');
    expect(direct.import(PREFERENCE, ACCOUNT_ID)).toMatchObject({
      mfa_operation_for_login: 'mandatory',
      enforce_mfa_for_login: true,
    });
  });

  test('keeps what was set when it is made anew without it', () => {
    const state = direct.put(PREFERENCE, {
      login_session_duration: 2,
      mfa_operation_for_login: 'mandatory',
    });
    direct.destroy(PREFERENCE, state);
    expect(direct.put(PREFERENCE, { mfa_operation_for_login: 'independent' })).toMatchObject({
      login_session_duration: 2,
      mfa_operation_for_login: 'independent',
      enforce_mfa_for_login: false,
    });
  });

  test('is gone when the real one really is deleted', () => {
    const type = 'alicloud_oss_account_public_access_block';
    const state = direct.put(type, { block_public_access: true });
    expect(direct.put(type, { block_public_access: false })['block_public_access']).toBe(false);
    direct.destroy(type, state);
    expect(direct.read(type, state)).toBeNull();
    expect(() => direct.import(type, ACCOUNT_ID)).toThrow('Cannot import');
  });

  test('is one a region where the region names it', () => {
    const type = 'alicloud_ecs_disk_default_kms_key';
    expect(direct.put(type, { kms_key_id: 'key-1' })['id']).toBe(REGION);
    direct.connect('ap-southeast-1');
    expect(direct.put(type, { kms_key_id: 'key-2' })['id']).toBe('ap-southeast-1');
    expect(direct.account.store.list(type)).toHaveLength(2);
  });
});

describe('what is kept for other reasons', () => {
  test('a locked retention policy cannot be destroyed, only forgotten', () => {
    direct.put('alicloud_oss_bucket', { bucket: 'logs-1' });
    const type = 'alicloud_oss_bucket_worm';
    const open = direct.put(type, { bucket: 'logs-1', retention_period_in_days: 1 });
    direct.destroy(type, open);
    expect(direct.read(type, open)).toBeNull();
    const config = { bucket: 'logs-1', retention_period_in_days: 1, status: 'Locked' };
    const locked = direct.put(type, config);
    direct.destroy(type, locked);
    expect(direct.read(type, locked)).toEqual(locked);
  });
});

describe('regions', () => {
  test('of provider blocks are kept apart', () => {
    const type = 'alicloud_oss_bucket';
    const here = direct.put(type, { bucket: 'here-1' });
    direct.connect('ap-southeast-1');
    const there = direct.put(type, { bucket: 'there-1' });
    expect([here['location'], there['location']]).toEqual([`oss-${REGION}`, 'oss-ap-southeast-1']);
    // A change through another block leaves the object where it is.
    const changed = direct.put(type, { bucket: 'here-1', force_destroy: true }, here);
    expect(changed['location']).toBe(`oss-${REGION}`);
    expect(direct.data('alicloud_regions', { current: true })['ids']).toEqual(['ap-southeast-1']);
  });

  test('are those of the objects that a list shows', () => {
    const vpc = (vpc_name: string) => direct.put('alicloud_vpc', { vpc_name })['id'];
    const here = vpc('here');
    direct.connect('ap-southeast-1');
    const there = vpc('there');
    expect(direct.data('alicloud_vpcs')['ids']).toEqual([there]);
    direct.connect(REGION);
    expect(direct.data('alicloud_vpcs')['ids']).toEqual([here]);
    direct.put('alicloud_ram_group', { group_name: 'g' });
    direct.connect('ap-southeast-1');
    expect(direct.data('alicloud_ram_groups')['names']).toEqual(['g']);
  });
});
