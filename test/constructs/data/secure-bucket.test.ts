import { TerraformVariable } from 'cdktf';
import { SecureBucket, type SecureBucketProps } from '../../../constructs/data';
import { args, only, synthStack, type SynthesisedStack } from '../../helpers/synth-stack';
import { byPath, dependencies } from '../../helpers/blocks';

const holdsLogs: SecureBucketProps = { bucketName: 'invoices', holdsAccessLogs: true };

const stackWith = (props: SecureBucketProps): SynthesisedStack =>
  synthStack((stack) => new SecureBucket(stack, 'Bucket', props));

const making = (props: Partial<SecureBucketProps>) => () => stackWith({ ...holdsLogs, ...props });

/** One resource of a bucket that holds access logs, which has one of each, without its order. */
function one(type: string, props: Partial<SecureBucketProps> = {}): object {
  const block = args(only(stackWith({ ...holdsLogs, ...props }), `alicloud_oss_bucket${type}`));
  return Object.fromEntries(Object.entries(block).filter(([name]) => name !== 'depends_on'));
}

const bucket = '${alicloud_oss_bucket.Bucket_83908E77.bucket}';
const kept = { lifecycle: { prevent_destroy: true } };
const ignored = ['logging', 'policy', 'server_side_encryption_rule', 'versioning'];
const rule = {
  id: 'tidy',
  enabled: true,
  prefix: '',
  abort_multipart_upload: [{ days: 7 }],
  noncurrent_version_expiration: [{ days: 90 }],
};
const expected = {
  bucket: 'invoices',
  storage_class: 'Standard',
  redundancy_type: 'LRS',
  force_destroy: false,
  lifecycle_rule: [{ ...rule, expiration: [{ days: 365 }] }],
  lifecycle: { prevent_destroy: true, ignore_changes: ignored },
};
const denied = {
  Effect: 'Deny',
  Action: ['oss:*'],
  Principal: ['*'],
  Resource: [`acs:oss:*:*:${bucket}`, `acs:oss:*:*:${bucket}/*`],
  Condition: { Bool: { 'acs:SecureTransport': ['false'] } },
};

describe('SecureBucket', () => {
  it('is a bucket that Terraform does not destroy, and whose guards it leaves to others', () => {
    expect(one('')).toEqual(expected);
  });

  it.each([
    ['_acl', { acl: 'private' }],
    ['_public_access_block', { block_public_access: true }],
    ['_versioning', { status: 'Enabled' }],
    ['_server_side_encryption', { sse_algorithm: 'AES256' }],
    ['_https_config', { enable: true, tls_versions: ['TLSv1.2', 'TLSv1.3'] }],
    ['_policy', { policy: JSON.stringify({ Version: '1', Statement: [denied] }) }],
  ])('has the guard %s', (type, values) => {
    expect(one(type)).toEqual({ bucket, ...values, ...kept });
  });

  it('has its guards made one after another, and its access logs before they are turned on', () => {
    const stack = stackWith({ bucketName: 'invoices', lock: { days: 1, state: 'locked' } });
    const chain = [
      'Resource',
      'Acl',
      'PublicAccessBlock',
      'Versioning',
      'Encryption',
      'Https',
      'Policy',
      'Logging',
      'Lock',
    ].map((name) => `Bucket/${name}`);
    const found = dependencies(stack);
    expect(Object.keys(found).filter((path) => !path.includes('AccessLogs'))).toHaveLength(9);
    for (const [index, path] of chain.slice(1).entries()) {
      const logs = path === 'Bucket/Logging' ? ['Bucket/AccessLogs/Policy'] : [];
      expect([path, found[path]]).toEqual([path, [chain[index], ...logs]]);
    }
  });

  it('logs to a bucket of its own that is as well guarded, but not logged', () => {
    const found = byPath(stackWith({ bucketName: 'invoices', tags: { team: 'pay' } }));
    expect(found['Bucket/Logging']).toMatchObject({
      bucket,
      target_bucket: '${alicloud_oss_bucket.Bucket_AccessLogs_0AA7ED48.bucket}',
      target_prefix: 'access/',
    });
    expect(found['Bucket/Resource']).toEqual({
      ...expected,
      lifecycle_rule: [rule],
      tags: { team: 'pay' },
    });
    expect(found['Bucket/AccessLogs/Resource']).toEqual({
      ...expected,
      bucket: 'invoices-logs',
      tags: { team: 'pay' },
    });
    const guards = (of: string) =>
      Object.keys(found)
        .filter(
          (path) =>
            path.startsWith(`${of}/`) && path.split('/').length === of.split('/').length + 1,
        )
        .map((path) => path.slice(of.length + 1));
    expect(guards('Bucket/AccessLogs').sort()).toEqual(
      guards('Bucket')
        .filter((name) => name !== 'Logging')
        .sort(),
    );
  });

  it('logs to a bucket that is given', () => {
    const found = byPath(
      synthStack((stack) => {
        const logs = new SecureBucket(stack, 'Logs', { bucketName: 'logs', holdsAccessLogs: true });
        new SecureBucket(stack, 'Bucket', { bucketName: 'invoices', accessLogsTo: logs });
      }),
    );
    expect(found['Bucket/Logging']).toMatchObject({
      target_bucket: expect.stringContaining('Logs_') as string,
    });
    expect(found['Bucket/AccessLogs/Resource']).toBeUndefined();
  });

  it.each<[string, Partial<SecureBucketProps>, object]>([
    ['', { expireAfterDays: 30 }, { lifecycle_rule: [{ ...rule, expiration: [{ days: 30 }] }] }],
    ['', { zoneRedundant: true }, { redundancy_type: 'ZRS' }],
    ['', { tags: { a: 'b' } }, { tags: { a: 'b' } }],
    ['', { tags: {} }, {}],
    ['', { protection: 'keep' }, {}],
    ['', { protection: 'removable' }, { lifecycle: { ignore_changes: ignored } }],
    [
      '',
      { oldVersionDays: 7 },
      {
        lifecycle_rule: [
          { ...rule, noncurrent_version_expiration: [{ days: 7 }], expiration: [{ days: 365 }] },
        ],
      },
    ],
    [
      '',
      { lock: { days: 100, state: 'trial' } },
      {
        lifecycle_rule: [
          { ...rule, noncurrent_version_expiration: [{ days: 100 }], expiration: [{ days: 365 }] },
        ],
      },
    ],
  ])('%s takes %o and leaves the rest alone', (type, props, changed) => {
    expect(one(type, props)).toEqual({ ...expected, ...changed });
  });

  it('is encrypted with a key that is given', () => {
    expect(one('_server_side_encryption', { key: { keyId: 'key-1' } })).toEqual({
      bucket,
      sse_algorithm: 'KMS',
      kms_master_key_id: 'key-1',
      ...kept,
    });
  });

  it.each([
    ['trial', 'InProgress'],
    ['locked', 'Locked'],
  ] as const)('is locked where asked: %s', (state, status) => {
    const worm = { bucket, retention_period_in_days: 400, status, ...kept };
    expect(one('_worm', { lock: { days: 400, state }, expireAfterDays: 400 })).toEqual(worm);
  });

  it('lets in whom it is told, after those without TLS were turned away', () => {
    const { policy } = one('_policy', {
      grants: [
        { principals: ['6543210987654321'], actions: ['oss:PutObject'], prefix: 'in/' },
        { principals: ['1', '2'], actions: ['oss:GetObject', 'oss:ListObjects'] },
      ],
    }) as { readonly policy: string };
    expect(JSON.parse(policy)).toEqual({
      Version: '1',
      Statement: [
        denied,
        {
          Effect: 'Allow',
          Action: ['oss:PutObject'],
          Principal: ['6543210987654321'],
          Resource: [`acs:oss:*:*:${bucket}/in/*`],
        },
        {
          Effect: 'Allow',
          Action: ['oss:GetObject', 'oss:ListObjects'],
          Principal: ['1', '2'],
          Resource: denied.Resource,
        },
      ],
    });
  });

  it.each([['*'], [' * '], ['1', '*']])('lets nobody in who is everybody: %j', (...principals) => {
    const grants = [{ principals: principals as [string], actions: ['oss:GetObject'] as [string] }];
    expect(making({ grants })).toThrow('test-stack/Bucket: grants[0].principals[');
  });

  it('may be removable whole, its access logs too', () => {
    const { text } = stackWith({ bucketName: 'invoices', protection: 'removable' });
    expect(text).not.toContain('prevent_destroy');
  });

  it.each([
    'ab',
    'a'.repeat(64),
    'Invoices',
    'in_voices',
    '-invoices',
    'invoices-',
    'in.voices',
    '',
  ])('is not called %j', (bucketName) => {
    expect(making({ bucketName })).toThrow(`test-stack/Bucket: bucketName: found`);
  });

  it('has room in its name for that of its logs', () => {
    const named = (length: number) => () => stackWith({ bucketName: 'a'.repeat(length) });
    expect(named(58)).not.toThrow();
    expect(named(59)).toThrow('bucketName: found');
    expect(making({ bucketName: 'a'.repeat(63) })).not.toThrow();
  });

  it.each<[Partial<SecureBucketProps>, string]>([
    [
      { expireAfterDays: 0 },
      'expireAfterDays: found 0, allowed: a whole number of days from 1 to 36500',
    ],
    [
      { oldVersionDays: 1.5 },
      'oldVersionDays: found 1.5, allowed: a whole number of days from 1 to 36500',
    ],
    [
      { lock: { days: 25551, state: 'trial' } },
      'lock.days: found 25551, allowed: a whole number of days from 1 to 25550',
    ],
    [
      { expireAfterDays: 99, lock: { days: 100, state: 'locked' } },
      'expireAfterDays: found 99, allowed: 100 or more: nothing goes before its lock does',
    ],
    [
      { oldVersionDays: 99, lock: { days: 100, state: 'locked' } },
      'oldVersionDays: found 99, allowed: 100 or more: nothing goes before its lock does',
    ],
  ])('refuses %j', (props, message) => {
    expect(making(props)).toThrow(`test-stack/Bucket: ${message}`);
  });

  it('does not hold access logs and write its own', () => {
    expect(() =>
      synthStack((stack) => {
        const logs = new SecureBucket(stack, 'Logs', { ...holdsLogs, bucketName: 'logs' });
        new SecureBucket(stack, 'Bucket', { ...holdsLogs, accessLogsTo: logs });
      }),
    ).toThrow(
      'test-stack/Bucket: accessLogsTo: found given with holdsAccessLogs, allowed: one of the two',
    );
  });

  it('takes a name and days that are not known yet', () => {
    const found = byPath(
      synthStack((stack) => {
        const days = new TerraformVariable(stack, 'days', {}).numberValue;
        const bucketName = new TerraformVariable(stack, 'name', {}).stringValue;
        new SecureBucket(stack, 'Bucket', { bucketName, expireAfterDays: days });
      }),
    );
    expect(found['Bucket/Resource']).toMatchObject({
      bucket: '${var.name}',
      lifecycle_rule: [{ expiration: [{ days: '${var.days}' }] }],
    });
    expect(found['Bucket/AccessLogs/Resource']).toMatchObject({ bucket: '${var.name}-logs' });
  });
});
