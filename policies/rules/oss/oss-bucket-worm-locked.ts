import { defineRule } from '../../review';

export default defineRule({
  id: 'oss-bucket-worm-locked',
  title: 'A retention policy of a bucket is locked',
  severity: 'medium',
  resourceTypes: ['alicloud_oss_bucket_worm'],
  rationale: 'A retention policy that is `InProgress` lapses after 24 hours and protects nothing.',
  remediation: 'Set `status = "Locked"`, knowing that nobody can shorten or remove it afterwards.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/oss_bucket_worm',
  ],
  messages: { unlocked: 'the retention policy is {found} and lapses within 24 hours' },
  examples: {
    fails: { alicloud_oss_bucket_worm: { data: { bucket: 'example-data', status: 'InProgress' } } },
    passes: { alicloud_oss_bucket_worm: { data: { bucket: 'example-data', status: 'Locked' } } },
  },
  check: ({ resource, verdict }) => {
    const found = resource.string('status').or('InProgress');
    return verdict(found.equals('Locked'), 'unlocked', { found });
  },
});
