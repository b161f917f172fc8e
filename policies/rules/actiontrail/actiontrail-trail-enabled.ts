import { defineRule } from '../../review';

export default defineRule({
  id: 'actiontrail-trail-enabled',
  title: 'A trail that is declared is switched on',
  severity: 'high',
  resourceTypes: ['alicloud_actiontrail_trail', 'alicloud_actiontrail'],
  rationale:
    'A trail that is made through the API starts switched off, and the provider starts it only where `status` says so.',
  remediation: 'Set `status = "Enable"`, in so many words.',
  references: [
    'CIS Alibaba Cloud 2.0, 2.1',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/actiontrail_trail',
  ],
  messages: { off: 'the trail is not switched on' },
  examples: {
    fails: { alicloud_actiontrail_trail: { t: { status: 'Disable' } } },
    passes: { alicloud_actiontrail_trail: { t: { status: 'Enable' } } },
  },
  check: ({ resource, verdict }) =>
    verdict(resource.string('status').equals('Enable', { absent: false }), 'off'),
});
