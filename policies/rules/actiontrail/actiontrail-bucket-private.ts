import { all, any, defineRule } from '../../review';
import type { Resource, Ternary } from '../../review';

const BLOCKS = [
  'alicloud_oss_bucket_public_access_block',
  'alicloud_oss_account_public_access_block',
] as const;

export default defineRule({
  id: 'actiontrail-bucket-private',
  title: 'The bucket of a trail is not public',
  severity: 'critical',
  resourceTypes: ['alicloud_actiontrail_trail', 'alicloud_actiontrail'],
  rationale:
    'Who may read the events knows every name, address and key id of the account; who may write them forges them.',
  remediation:
    'Set `acl = "private"` for the bucket that `oss_bucket_name` names, and block public access to it.',
  references: [
    'CIS Alibaba Cloud 2.0, 2.2',
    'Prowler actiontrail_oss_bucket_not_publicly_accessible',
  ],
  messages: { public: 'the bucket of the trail is public by its acl' },
  examples: {
    fails: {
      alicloud_actiontrail_trail: { t: { oss_bucket_name: 'example-audit' } },
      alicloud_oss_bucket_acl: { t: { bucket: 'example-audit', acl: 'public-read' } },
      alicloud_oss_bucket: { t: { bucket: 'example-audit' } },
    },
    passes: {
      alicloud_actiontrail_trail: { t: { oss_bucket_name: 'example-audit' } },
      alicloud_oss_bucket_acl: { t: { bucket: 'example-audit', acl: 'private' } },
      alicloud_oss_bucket: { t: { bucket: 'example-audit' } },
    },
  },
  check: ({ resource, model, verdict }) => {
    const isPrivate = (one: Resource): Ternary =>
      one.string('acl').equals('private', { absent: true });
    const blocks = (one: Resource): Ternary =>
      one.boolean('block_public_access').equals(true, { absent: false });
    const buckets = model.target(
      resource,
      'oss_bucket_name',
      ['alicloud_oss_bucket'],
      ['bucket', 'id'],
    );
    const safe = buckets.every((bucket) => {
      const related = (type: string) => model.related(bucket, { type, by: 'bucket' });
      const own = related('alicloud_oss_bucket_acl').every(isPrivate);
      const account = model.ofType(BLOCKS[1]).map(blocks);
      return any(all(isPrivate(bucket), own), related(BLOCKS[0]).some(blocks), ...account);
    });
    return verdict(safe, 'public', {}, resource.string('oss_bucket_name'));
  },
});
