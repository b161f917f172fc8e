import { defineRule } from '../../review';

export default defineRule({
  id: 'sls-collection-enabled',
  title: 'A collection policy that is declared collects',
  severity: 'medium',
  resourceTypes: ['alicloud_sls_collection_policy'],
  rationale: 'A policy that is switched off looks like logs that are not there.',
  remediation: 'Set `enabled = true`.',
  references: [
    'CIS Alibaba Cloud 2.0, 2.3',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/sls_collection_policy',
  ],
  messages: { off: 'nothing is collected: the policy is switched off' },
  examples: {
    fails: { alicloud_sls_collection_policy: { p: { enabled: false } } },
    passes: { alicloud_sls_collection_policy: { p: { enabled: true } } },
  },
  check: ({ resource, verdict }) =>
    verdict(resource.boolean('enabled').equals(true, { absent: false }), 'off'),
});
