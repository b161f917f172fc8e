import { Direct, type Plain } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

describe('what the API fills in although the provider does not compute it', () => {
  const store = { project_name: 'audit', logstore_name: 'events' };
  const index = { project: 'audit', logstore: 'events', full_text: [{}] };
  const needed = (): void => {
    direct.put('alicloud_log_project', { project_name: 'audit' });
    direct.put('alicloud_log_store', store);
    direct.put('alicloud_oss_bucket', { bucket: 'audited' });
    direct.put('alicloud_oss_bucket', { bucket: 'target' });
  };
  const oidc = {
    oidc_provider_name: 'github',
    issuer_url: 'https://token.actions.githubusercontent.com',
    client_ids: ['sts.aliyuncs.com'],
  };
  const snapshots = (key: Plain): Plain => ({
    repeat_weekdays: ['1'],
    retention_days: 7,
    time_points: ['1'],
    copy_encryption_configuration: [{ encrypted: true, ...key }],
  });
  const logging = { bucket: 'audited', target_bucket: 'target' };

  test.each<[string, Plain, Plain]>([
    ['alicloud_log_store_index', index, { max_text_len: 2048 }],
    ['alicloud_ims_oidc_provider', oidc, { fingerprints: ['A'.repeat(40)] }],
    ['alicloud_oss_bucket_logging', logging, { logging_role: 'logger' }],
    [
      'alicloud_ecs_auto_snapshot_policy',
      snapshots({}),
      snapshots({ kms_key_id: '0d24e7a8-0000-4000-8000-000000000000' }),
    ],
  ])('differs for ever in %s, until it is set', (type, open, closed) => {
    needed();
    const state = direct.put(type, open);
    const again = direct.put(type, open, state);
    expect(direct.plan(type, open, again).action).toBe('update');
    const set = direct.put(type, { ...open, ...closed }, again);
    expect(direct.plan(type, { ...open, ...closed }, set).action).toBe('no-op');
  });
});
