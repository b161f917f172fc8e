import { any, defineRule } from '../../review';
import { BUCKET } from './buckets';

export default defineRule({
  id: 'oss-bucket-encrypted',
  title: 'What is put into a bucket is encrypted',
  severity: 'medium',
  resourceTypes: [BUCKET],
  rationale:
    'Without a rule of the bucket, objects are encrypted only where the writer asks for it.',
  remediation:
    'Add an `alicloud_oss_bucket_server_side_encryption` with `sse_algorithm = "KMS"` or `"AES256"`.',
  references: ['CIS Alibaba Cloud 2.0, 5.8', 'Checkov CKV_ALI_6, which reads the bucket alone'],
  messages: { clear: 'objects are not encrypted unless their writer asks for it' },
  examples: {
    fails: { alicloud_oss_bucket: { data: { bucket: 'example-data' } } },
    passes: {
      alicloud_oss_bucket: { data: { bucket: 'example-data' } },
      alicloud_oss_bucket_server_side_encryption: {
        data: { bucket: 'example-data', sse_algorithm: 'AES256' },
      },
    },
  },
  check: ({ resource, related, verdict }) =>
    verdict(
      any(
        resource.string('server_side_encryption_rule.sse_algorithm').isSet(),
        related({ type: 'alicloud_oss_bucket_server_side_encryption', by: 'bucket' }).some((rule) =>
          rule.string('sse_algorithm').isSet(),
        ),
      ),
      'clear',
      {},
      resource,
    ),
});
