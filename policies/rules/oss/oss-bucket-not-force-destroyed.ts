import { defineRule } from '../../review';

export default defineRule({
  id: 'oss-bucket-not-force-destroyed',
  title: 'A bucket that holds something is not destroyed',
  severity: 'medium',
  resourceTypes: ['alicloud_oss_bucket'],
  rationale:
    'With `force_destroy` a `terraform destroy`, or a renamed bucket, deletes all objects and versions.',
  remediation: 'Set `force_destroy = false`, which is also the default.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/oss_bucket',
  ],
  messages: { force: 'to destroy the bucket deletes all that is in it' },
  examples: {
    fails: { alicloud_oss_bucket: { data: { force_destroy: true } } },
    passes: { alicloud_oss_bucket: { data: { force_destroy: false } } },
  },
  check: ({ resource, verdict }) =>
    verdict(resource.boolean('force_destroy').or(false).equals(false), 'force'),
});
