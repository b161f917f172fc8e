import { defineRule } from '../../review';

export default defineRule({
  id: 'config-delivery-enabled',
  title: 'Cloud Config delivers what it finds',
  severity: 'medium',
  resourceTypes: ['alicloud_config_delivery'],
  rationale:
    'Without a delivery the history of resources cannot be kept longer than Cloud Config does.',
  remediation: 'Set `status = 1`.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/config_delivery',
  ],
  messages: { off: 'the delivery is switched off' },
  examples: {
    fails: { alicloud_config_delivery: { d: { status: 0 } } },
    passes: { alicloud_config_delivery: { d: { status: 1 } } },
  },
  check: ({ resource, verdict }) => verdict(resource.number('status').or(1).equals(1), 'off'),
});
