import { any, defineRule } from '../../review';
import {
  blocks,
  BUCKET,
  hasBucket,
  isAccountBlocked,
  isBlocked,
  PUBLIC_ACCESS_BLOCK,
} from './buckets';

export default defineRule({
  id: 'oss-bucket-public-access-blocked',
  title: 'Public access to a bucket is blocked, whatever its acl and policy say',
  severity: 'medium',
  resourceTypes: [BUCKET, PUBLIC_ACCESS_BLOCK],
  rationale: 'An acl or a policy is one change away from public; a block outlives the mistake.',
  remediation:
    'Add an `alicloud_oss_bucket_public_access_block` with `block_public_access = true`, or one for the account.',
  references: ['CIS Alibaba Cloud 2.0, 5.1'],
  messages: { open: 'nothing blocks public access to the bucket' },
  examples: {
    fails: { alicloud_oss_bucket: { data: { bucket: 'example-data' } } },
    passes: {
      alicloud_oss_bucket: { data: { bucket: 'example-data' } },
      alicloud_oss_bucket_public_access_block: {
        data: { bucket: 'example-data', block_public_access: true },
      },
    },
  },
  check: ({ resource, related, model, verdict, notApplicable }) => {
    const beside = resource.type === PUBLIC_ACCESS_BLOCK;
    if (beside && hasBucket(resource, model)) return notApplicable;
    const blocked = beside
      ? any(blocks(resource), isAccountBlocked(model))
      : isBlocked(related, model);
    return verdict(blocked, 'open', {}, resource);
  },
});
