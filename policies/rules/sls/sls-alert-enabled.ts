import { defineRule } from '../../review';

export default defineRule({
  id: 'sls-alert-enabled',
  title: 'An alert that is declared fires',
  severity: 'medium',
  resourceTypes: ['alicloud_sls_alert'],
  rationale: 'A silenced alert looks like a quiet night.',
  remediation: 'Set `status = "ENABLED"`.',
  references: [
    'CIS Alibaba Cloud 2.0, 2.10 to 2.22',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/sls_alert',
  ],
  messages: { off: 'the alert is switched off' },
  examples: {
    fails: { alicloud_sls_alert: { a: { status: 'DISABLED' } } },
    passes: { alicloud_sls_alert: { a: { status: 'ENABLED' } } },
  },
  check: ({ resource, verdict }) =>
    verdict(resource.string('status').or('ENABLED').equals('ENABLED'), 'off'),
});
