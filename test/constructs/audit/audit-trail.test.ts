import { TerraformOutput, TerraformVariable } from 'cdktf';
import { AuditTrail, type AuditTrailProps } from '../../../constructs/audit';
import { EncryptionKey, SecureBucket } from '../../../constructs/data';
import { byPath, dependencies } from '../../helpers/blocks';
import { synthStack, type SynthesisedStack } from '../../helpers/synth-stack';

const least: AuditTrailProps = { accountId: '1234567890123456', region: 'ap-southeast-1' };
const OWN = 'alicloud-baseline-audit-1234567890123456';

const stackWith = (props: Partial<AuditTrailProps> = {}): SynthesisedStack =>
  synthStack((stack) => new AuditTrail(stack, 'Audit', { ...least, ...props }));
const trailWith = (props: Partial<AuditTrailProps>) => byPath(stackWith(props))['Audit/Resource'];

const expected = {
  trail_name: 'alicloud-baseline-trail',
  status: 'Enable',
  event_rw: 'All',
  trail_region: 'All',
  is_organization_trail: false,
  oss_bucket_name: '${alicloud_oss_bucket.Audit_Bucket_7486E833.bucket}',
  sls_project_arn:
    'acs:log:ap-southeast-1:1234567890123456:project/${alicloud_log_project.Audit_Project_E675152A.project_name}',
  lifecycle: {
    prevent_destroy: true,
    ignore_changes: ['data_event_trail_region', 'oss_write_role_arn'],
  },
};
const existing = { bucketName: 'archive' };
const project = { projectName: 'central' };
const elsewhere = {
  ...expected,
  oss_bucket_name: 'archive',
  sls_project_arn: 'acs:log:ap-southeast-1:1234567890123456:project/central',
};

describe('AuditTrail', () => {
  it('records reads and writes of all regions, and is on', () => {
    expect(trailWith({})).toEqual(expected);
  });

  it('makes a guarded bucket for ever and a project, each protected', () => {
    const found = byPath(stackWith());
    expect(found['Audit/Bucket/Resource']).toMatchObject({
      bucket: OWN,
      lifecycle: { prevent_destroy: true },
    });
    expect(JSON.stringify(found['Audit/Bucket/Resource'])).not.toContain('"expiration"');
    expect(found['Audit/Bucket/AccessLogs/Resource']).toMatchObject({ bucket: `${OWN}-logs` });
    expect(found['Audit/Project']).toEqual({
      project_name: OWN,
      description: 'What was done in this account, and by whom',
      lifecycle: { prevent_destroy: true },
    });
  });

  it('waits for the last guard of the bucket, and for the project', () => {
    expect(dependencies(stackWith())['Audit/Resource']).toEqual([
      'Audit/Bucket/Logging',
      'Audit/Project',
    ]);
  });

  it('tells what reads its log store all that it needs', () => {
    const { text } = synthStack((stack) => {
      const trail = new AuditTrail(stack, 'Audit', least);
      expect(trail.trailName).toBe('alicloud-baseline-trail');
      expect(trail.logStoreName).toBe('actiontrail_alicloud-baseline-trail');
      expect(trail.projectRegion).toBe('ap-southeast-1');
      expect(trail.ready).toBe(trail.resource);
      new TerraformOutput(stack, 'Project', { value: trail.projectName });
    });
    expect((JSON.parse(text) as { readonly output: unknown }).output).toEqual({
      Project: { value: '${alicloud_log_project.Audit_Project_E675152A.project_name}' },
    });
  });

  it('writes to a bucket and a project that exist, and changes neither', () => {
    const stack = stackWith({ bucket: existing, project });
    expect(byPath(stack)).toEqual({ 'Audit/Resource': elsewhere });
  });

  it.each<[Partial<AuditTrailProps>, object]>([
    [{ trailName: 'a_trail-2' }, { trail_name: 'a_trail-2' }],
    [{ organization: true }, { is_organization_trail: true }],
    [
      { protection: 'removable' },
      { lifecycle: { ignore_changes: ['data_event_trail_region', 'oss_write_role_arn'] } },
    ],
    [
      { bucket: { ...existing, keyPrefix: 'trails/eu' } },
      { oss_bucket_name: 'archive', oss_key_prefix: 'trails/eu' },
    ],
    [
      { bucket: { ...existing, writeRoleArn: 'acs:ram::1234567890123456:role/w' } },
      {
        oss_write_role_arn: 'acs:ram::1234567890123456:role/w',
        lifecycle: { prevent_destroy: true, ignore_changes: ['data_event_trail_region'] },
      },
    ],
    [
      {
        project: {
          ...project,
          region: 'eu-west-1',
          accountId: '6543210987654321',
          writeRoleArn: 'acs:ram::6543210987654321:role/w',
        },
      },
      {
        sls_project_arn: 'acs:log:eu-west-1:6543210987654321:project/central',
        sls_write_role_arn: 'acs:ram::6543210987654321:role/w',
      },
    ],
  ])('takes %o and leaves the rest alone', (props, changed) => {
    const all = { bucket: existing, project, ...props };
    expect(trailWith(all)).toEqual({ ...elsewhere, ...changed });
  });

  it('records who reads objects where that is asked for, and then holds to the region', () => {
    const dataEvents = { region: 'us-west-1' };
    expect(trailWith({ bucket: existing, project, dataEvents })).toMatchObject({
      event_selectors: '[{"ReadWriteType":"All","ServiceName":"Oss"}]',
      data_event_trail_region: 'us-west-1',
      lifecycle: { ignore_changes: ['oss_write_role_arn'], prevent_destroy: true },
    });
  });

  it('keeps what is in its bucket as long as asked, locked and with a key of ours', () => {
    const found = byPath(
      synthStack((stack) => {
        const key = new EncryptionKey(stack, 'Key', { aliasName: 'audit' });
        const bucket = { keepDays: 730, lock: { days: 365, state: 'locked' }, key } as const;
        new AuditTrail(stack, 'Audit', { ...least, bucket });
      }),
    );
    expect(found['Audit/Bucket/Resource']).toMatchObject({
      lifecycle_rule: [
        { expiration: [{ days: 730 }], noncurrent_version_expiration: [{ days: 365 }] },
      ],
    });
    expect(found['Audit/Bucket/Lock']).toMatchObject({
      retention_period_in_days: 365,
      status: 'Locked',
    });
    expect(found['Audit/Bucket/Encryption']).toMatchObject({ sse_algorithm: 'KMS' });
  });

  it('shares a bucket that is made in the same code', () => {
    const found = byPath(
      synthStack((stack) => {
        const bucket = new SecureBucket(stack, 'Shared', { bucketName: 'shared' });
        new AuditTrail(stack, 'Audit', { ...least, bucket: { bucketName: bucket.bucketName } });
      }),
    );
    expect(found['Audit/Resource']).toMatchObject({
      oss_bucket_name: expect.stringMatching(/^\$\{alicloud_oss_bucket\.Shared_/) as string,
    });
  });

  it('does not touch the log store, which ActionTrail makes, unless it is to be taken over', () => {
    expect(stackWith().text).not.toContain('alicloud_log_store');
    const stack = stackWith({ logStoreDays: 730 });
    const { lifecycle, ...store } = byPath(stack)['Audit/LogStore'] ?? {};
    expect(store).toEqual({
      project_name: '${alicloud_log_project.Audit_Project_E675152A.project_name}',
      logstore_name: 'actiontrail_alicloud-baseline-trail',
      retention_period: 730,
    });
    expect(lifecycle).toMatchObject({ prevent_destroy: true });
    expect(dependencies(stack)['Audit/LogStore']).toEqual(['Audit/Resource']);
    const { import: imports } = JSON.parse(stack.text) as { readonly import: unknown };
    expect(imports).toEqual([
      {
        id: `${OWN}:actiontrail_alicloud-baseline-trail`,
        to: expect.stringMatching(/^alicloud_log_store\./) as string,
      },
    ]);
  });

  it.each<AuditTrailProps['bucket'] & object>([{ keepDays: 365 }, { keepDays: 36_500 }])(
    'keeps events for %j, the least and the most that there is',
    (bucket) => {
      expect(() => stackWith({ bucket })).not.toThrow();
    },
  );

  it('keeps what is searchable for ten years at most', () => {
    const stored = byPath(stackWith({ logStoreDays: 3650 }))['Audit/LogStore'];
    expect(stored?.['retention_period']).toBe(3650);
  });

  it('puts tags on what carries them, and may be removable whole', () => {
    const tagged = byPath(stackWith({ tags: { team: 'sec' } }));
    const withTags = Object.keys(tagged).filter((path) => tagged[path]?.['tags'] !== undefined);
    expect(withTags.sort()).toEqual([
      'Audit/Bucket/AccessLogs/Resource',
      'Audit/Bucket/Resource',
      'Audit/Project',
    ]);
    const { text } = stackWith({ protection: 'removable', logStoreDays: 365 });
    expect(text).not.toContain('prevent_destroy');
  });

  it.each<[Partial<AuditTrailProps>, string]>([
    [{ accountId: '1' }, 'accountId: found'],
    [{ trailName: 'short' }, 'trailName: found'],
    [{ trailName: 'a'.repeat(37) }, 'trailName: found'],
    [{ trailName: 'Upper-case' }, 'trailName: found'],
    [{ trailName: '1st-trail' }, 'trailName: found'],
    [{ bucket: { keepDays: 364 } }, 'bucket.keepDays: found'],
    [
      { logStoreDays: 180 },
      'logStoreDays: found 180, allowed: a whole number of days from 365 to 3650',
    ],
    [
      { logStoreDays: 3651 },
      'logStoreDays: found 3651, allowed: a whole number of days from 365 to 3650',
    ],
    [{ project: { projectName: 'Bad_Name' } }, 'project.projectName: found'],
    [{ bucket: { ...existing, keyPrefix: 'short' } }, 'bucket.keyPrefix: found'],
    [
      { bucket: { ...existing, keepDays: 400 } },
      'bucket.keepDays: found given with bucketName, allowed: bucketName, keyPrefix',
    ],
  ])('refuses %j', (props, message) => {
    expect(() => stackWith(props)).toThrow(`test-stack/Audit: ${message}`);
  });

  it('takes what is not known yet', () => {
    const found = byPath(
      synthStack((stack) => {
        const variable = (name: string) => new TerraformVariable(stack, name, {}).stringValue;
        new AuditTrail(stack, 'Audit', { ...least, bucket: { bucketName: variable('bucket') } });
      }),
    );
    expect(found['Audit/Resource']).toMatchObject({ oss_bucket_name: '${var.bucket}' });
  });
});
