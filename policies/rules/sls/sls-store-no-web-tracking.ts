import { defineRule } from '../../review';

export default defineRule({
  id: 'sls-store-no-web-tracking',
  title: 'Only who is known may write logs',
  severity: 'medium',
  resourceTypes: ['alicloud_log_store'],
  rationale:
    'With web tracking everybody who knows the address writes into the store, and at your cost.',
  remediation: 'Set `enable_web_tracking = false`, which is also the default.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/log_store',
  ],
  messages: { open: 'everybody may write into the store' },
  examples: {
    fails: { alicloud_log_store: { s: { enable_web_tracking: true } } },
    passes: { alicloud_log_store: { s: { enable_web_tracking: false } } },
  },
  check: ({ resource, verdict }) =>
    verdict(resource.boolean('enable_web_tracking').or(false).equals(false), 'open'),
});
