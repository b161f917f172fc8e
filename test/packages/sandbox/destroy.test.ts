import { Direct, REGION, text, type Plain } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

const isThere = (type: string, id: unknown): boolean =>
  direct.account.read(type, text(id as never), REGION) !== undefined;

describe('what the provider only forgets stays in the account', () => {
  test.each<[string, Plain]>([
    // The provider's delete of these logs that it cannot, and calls nothing.
    ['alicloud_kms_key_version', { key_id: 'key-1' }],
    ['alicloud_oss_bucket_transfer_acceleration', { bucket: 'logs-1', enabled: true }],
    [
      'alicloud_quotas_quota_application',
      { product_code: 'vpc', quota_action_code: 'q', desire_value: 10, reason: 'more' },
    ],
  ])('%s', (type, config) => {
    const made = direct.put(type, config);
    direct.destroy(type, made);
    expect(isThere(type, made['id'])).toBe(true);
  });

  test('and is set anew without a fault', () => {
    const type = 'alicloud_oss_bucket_transfer_acceleration';
    direct.destroy(type, direct.put(type, { bucket: 'logs-1', enabled: true }));
    expect(direct.put(type, { bucket: 'logs-1', enabled: false })).toMatchObject({
      enabled: false,
    });
  });

  test('while it is paid for by the month, and no longer', () => {
    const gateway = (payment_type: string): Plain => ({
      vpc_id: 'vpc-1',
      vswitch_id: 'vsw-1',
      bandwidth: 10,
      payment_type,
    });
    const [monthly, hourly] = ['Subscription', 'PayAsYouGo'].map((by) => {
      const made = direct.put('alicloud_vpn_gateway', gateway(by));
      direct.destroy('alicloud_vpn_gateway', made);
      return isThere('alicloud_vpn_gateway', made['id']);
    });
    expect([monthly, hourly]).toEqual([true, false]);
  });

  test('and goes with what it is a part of', () => {
    const [bucket, other] = ['logs-1', 'logs-2'].map((name) => {
      const made = direct.put('alicloud_oss_bucket', { bucket: name });
      direct.put('alicloud_oss_bucket_acl', { bucket: name, acl: 'private' });
      return made;
    });
    direct.destroy('alicloud_oss_bucket', bucket ?? null);
    expect(isThere('alicloud_oss_bucket_acl', 'logs-1')).toBe(false);
    expect(isThere('alicloud_oss_bucket_acl', other?.['id'])).toBe(true);
  });

  test('a ciphertext is none: it was never in an account', () => {
    const made = direct.put('alicloud_kms_ciphertext', { key_id: 'key-1', plaintext: 'x' });
    direct.destroy('alicloud_kms_ciphertext', made);
    expect(isThere('alicloud_kms_ciphertext', made['id'])).toBe(false);
  });
});

describe('permissions of a user in clusters, in two resources', () => {
  const type = 'alicloud_cs_kubernetes_permissions';
  const on = (...clusters: string[]): Plain => ({
    uid: '2001',
    permissions: clusters.map((cluster) => ({ cluster, role_type: 'cluster', role_name: 'dev' })),
  });
  const clustersOf = (value: unknown): unknown[] =>
    (value as { cluster: string }[]).map(({ cluster }) => cluster).sort();
  const inAccount = (): unknown[] =>
    clustersOf(direct.account.read(type, '2001', REGION)?.attributes['permissions'] ?? []);

  test('each shows its own, and the account has both', () => {
    const first = direct.put(type, on('c-one'));
    const second = direct.put(type, on('c-two'));
    expect(inAccount()).toEqual(['c-one', 'c-two']);
    expect([first, second].map((each) => direct.plan(type, on('x'), each).action)).toEqual([
      'update',
      'update',
    ]);
    expect(clustersOf(direct.read(type, first)?.['permissions'])).toEqual(['c-one']);
    expect(clustersOf(direct.read(type, second)?.['permissions'])).toEqual(['c-two']);
  });

  test('a change and a destroy of one leave those of the other', () => {
    const first = direct.put(type, on('c-one'));
    const second = direct.put(type, on('c-two'));
    const changed = direct.put(type, on('c-three', 'c-four'), first);
    expect(inAccount()).toEqual(['c-four', 'c-three', 'c-two']);
    direct.destroy(type, second);
    expect(inAccount()).toEqual(['c-four', 'c-three']);
    expect(clustersOf(direct.read(type, changed)?.['permissions'])).toEqual(['c-four', 'c-three']);
    direct.destroy(type, changed);
    expect(isThere(type, '2001')).toBe(false);
  });

  test('what was taken away by hand is gone only where nothing is left', () => {
    const state = direct.put(type, on('c-one'));
    const stored = direct.account.store.read(type, '2001');
    if (stored === undefined) throw new Error('nothing was made');
    direct.account.store.write({
      ...stored,
      attributes: { ...stored.attributes, permissions: [] },
    });
    expect(direct.read(type, state)?.['permissions']).toEqual([]);
  });
});
