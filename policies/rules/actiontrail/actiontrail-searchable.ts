import { defineRule, truth } from '../../review';

export default defineRule({
  id: 'actiontrail-searchable',
  title: 'The events of a trail can be searched, and alerts set on them',
  severity: 'medium',
  resourceTypes: ['alicloud_actiontrail_trail', 'alicloud_actiontrail'],
  rationale: 'Files in a bucket raise no alert.',
  remediation: 'Set `sls_project_arn` to a project of Simple Log Service, beside the bucket.',
  references: [
    'CIS Alibaba Cloud 2.0, 2.10 to 2.22',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/actiontrail_trail',
  ],
  messages: { files: 'the events are delivered to no log project: no alert can be set on them' },
  examples: {
    fails: { alicloud_actiontrail_trail: { t: { oss_bucket_name: 'example-audit' } } },
    passes: {
      alicloud_actiontrail_trail: {
        t: { sls_project_arn: 'acs:log:cn-hangzhou:1234567890123456:project/audit' },
      },
    },
  },
  check: ({ resource, verdict }) => {
    const set = resource.string('sls_project_arn').isSet();
    // A reference to a project is a project, whatever its name.
    return verdict(resource.references('sls_project_arn').length > 0 ? truth(true) : set, 'files');
  },
});
