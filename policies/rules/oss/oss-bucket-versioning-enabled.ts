import { any, defineRule } from '../../review';
import { BUCKET } from './buckets';

export default defineRule({
  id: 'oss-bucket-versioning-enabled',
  title: 'A bucket keeps what was overwritten or deleted',
  severity: 'low',
  resourceTypes: [BUCKET],
  rationale:
    'One call with a stolen key overwrites what no backup has; a retention policy (WORM) protects as well.',
  remediation: 'Add an `alicloud_oss_bucket_versioning` with `status = "Enabled"`.',
  references: ['Checkov CKV_ALI_10', 'Cloud Config rule oss-bucket-versioning-enabled'],
  messages: { once: 'what is overwritten or deleted is gone' },
  examples: {
    fails: { alicloud_oss_bucket: { data: { bucket: 'example-data' } } },
    passes: {
      alicloud_oss_bucket: { data: { bucket: 'example-data' } },
      alicloud_oss_bucket_versioning: { data: { bucket: 'example-data', status: 'Enabled' } },
    },
  },
  check: ({ resource, related, verdict }) =>
    verdict(
      any(
        resource.string('versioning.status').equals('Enabled', { absent: false }),
        related({ type: 'alicloud_oss_bucket_versioning', by: 'bucket' }).some((one) =>
          one.string('status').equals('Enabled', { absent: false }),
        ),
        related({ type: 'alicloud_oss_bucket_worm', by: 'bucket' }).isNotEmpty(),
      ),
      'once',
      {},
      resource,
    ),
});
