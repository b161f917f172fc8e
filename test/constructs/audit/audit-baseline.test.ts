import { accountProvider } from '../../../constructs/account-provider';
import { AuditBaseline } from '../../../constructs/audit';
import { byPath } from '../../helpers/blocks';
import { synthBare } from '../../helpers/synth-stack';
import { accept, minimal, withLines } from '../../settings/helpers';

function resourcesOf(text: string) {
  const settings = accept(text);
  return byPath(
    synthBare((stack) => {
      accountProvider(stack, 'Account', settings);
      new AuditBaseline(stack, 'Audit', { settings });
    }),
  );
}

describe('AuditBaseline', () => {
  it('makes the trail, its project and its bucket, and no key, which costs money', () => {
    const found = resourcesOf(minimal);
    expect(found['Audit/Trail/Resource']).toMatchObject({
      trail_name: 'alicloud-baseline-trail',
      status: 'Enable',
      is_organization_trail: false,
    });
    expect(found['Audit/Trail/Bucket/Resource']).toMatchObject({
      bucket: 'alicloud-baseline-audit-1234567890123457',
    });
    expect(Object.keys(found).filter((path) => path.includes('Key'))).toEqual([]);
  });

  it('makes nothing where it is switched off', () => {
    expect(resourcesOf(withLines('audit: { enabled: false }'))).toEqual({});
  });

  it('keeps, locks and encrypts as settings say', () => {
    const found = resourcesOf(
      withLines(
        'audit: { keepDays: 730, lock: { days: 365, state: locked }, customerKey: true }',
        'protection: removable',
        'tags: { team: sec }',
      ),
    );
    expect(found['Audit/Key/Alias']).toMatchObject({ alias_name: 'alias/alicloud-baseline-audit' });
    expect(found['Audit/Trail/Bucket/Encryption']).toMatchObject({ sse_algorithm: 'KMS' });
    expect(found['Audit/Trail/Bucket/Lock']).toMatchObject({ status: 'Locked' });
    expect(found['Audit/Trail/Project']).toMatchObject({ tags: { team: 'sec' } });
    expect(JSON.stringify(found)).not.toContain('prevent_destroy');
  });

  it('writes to what exists, and makes neither', () => {
    const writer = 'acs:ram::6543210987654321:role/writer';
    const found = resourcesOf(
      withLines(
        'audit:',
        '  organization: true',
        `  bucket: { name: archive, keyPrefix: trails, writeRoleArn: '${writer}' }`,
        "  project: { name: central, accountId: '6543210987654321', region: eu-west-1 }",
      ),
    );
    expect(found).toEqual({
      'Audit/Trail/Resource': {
        trail_name: 'alicloud-baseline-trail',
        status: 'Enable',
        event_rw: 'All',
        trail_region: 'All',
        is_organization_trail: true,
        oss_bucket_name: 'archive',
        oss_key_prefix: 'trails',
        oss_write_role_arn: writer,
        sls_project_arn: 'acs:log:eu-west-1:6543210987654321:project/central',
        lifecycle: { prevent_destroy: true, ignore_changes: ['data_event_trail_region'] },
      },
    });
  });
});
