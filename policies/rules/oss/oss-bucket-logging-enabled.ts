import { any, defineRule } from '../../review';

export default defineRule({
  id: 'oss-bucket-logging-enabled',
  title: 'Requests to a bucket are logged',
  severity: 'medium',
  resourceTypes: ['alicloud_oss_bucket'],
  rationale: 'Without access logs nobody can tell who read or took what was in a bucket.',
  remediation: 'Add an `alicloud_oss_bucket_logging` with a `target_bucket` for the bucket.',
  references: ['CIS Alibaba Cloud 2.0, 5.3'],
  messages: { unlogged: 'requests to the bucket are not logged' },
  examples: {
    fails: { alicloud_oss_bucket: { data: { bucket: 'example-data' } } },
    passes: {
      alicloud_oss_bucket: { data: { bucket: 'example-data' } },
      alicloud_oss_bucket_logging: {
        data: { bucket: '${alicloud_oss_bucket.data.bucket}', target_bucket: 'example-logs' },
      },
    },
  },
  check: ({ resource, related, verdict, notApplicable }) => {
    const type = 'alicloud_oss_bucket_logging';
    const receives = related({ type, by: 'target_bucket', to: ['id', 'bucket'] });
    // Logs of the bucket that holds the logs would grow by themselves.
    if (receives.isNotEmpty().holds === true) return notApplicable;
    const inline = resource.string('logging.target_bucket').isSet();
    const separate = related({ type, by: 'bucket' });
    return verdict(any(inline, separate.isNotEmpty()), 'unlogged');
  },
});
