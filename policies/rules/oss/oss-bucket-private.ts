import { any, all, defineRule, truth } from '../../review';
import { ACL, BUCKET, hasBucket, isBlocked } from './buckets';

const PRIVATE = { absent: true };

export default defineRule({
  id: 'oss-bucket-private',
  title: 'A bucket is not readable or writable by everybody',
  severity: 'critical',
  resourceTypes: [BUCKET, ACL],
  rationale: 'Public buckets are found within hours by those who look for nothing else.',
  remediation:
    'Set `acl = "private"` in `alicloud_oss_bucket_acl`, and add an `alicloud_oss_bucket_public_access_block`.',
  references: [
    'CIS Alibaba Cloud 2.0, 5.1',
    'Prowler oss_bucket_not_publicly_accessible',
    'Checkov CKV_ALI_1',
  ],
  messages: { public: 'everybody may read the bucket, or write to it, by its acl' },
  examples: {
    fails: {
      alicloud_oss_bucket: { data: { bucket: 'example-data' } },
      alicloud_oss_bucket_acl: { data: { bucket: 'example-data', acl: 'public-read' } },
    },
    passes: {
      alicloud_oss_bucket: { data: { bucket: 'example-data' } },
      alicloud_oss_bucket_acl: { data: { bucket: 'example-data', acl: 'private' } },
    },
  },
  check: ({ resource, related, model, verdict, notApplicable }) => {
    if (resource.type === ACL && hasBucket(resource, model)) return notApplicable;
    const inline = resource.string('acl').equals('private', PRIVATE);
    const separate = related({ type: ACL, by: 'bucket' }).every((acl) =>
      acl.string('acl').equals('private', PRIVATE),
    );
    const own = resource.type === ACL ? inline : all(inline, separate);
    const at = own.at[0] ?? resource.location;
    const holds = any(own, isBlocked(related, model));
    return verdict(holds.holds === false ? truth(false, at) : holds, 'public');
  },
});
