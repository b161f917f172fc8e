import { defineRule } from '../../review';

export default defineRule({
  id: 'config-rule-active',
  title: 'A rule of Cloud Config that is declared is active',
  severity: 'medium',
  resourceTypes: ['alicloud_config_rule'],
  rationale: 'A rule that is switched off finds nothing, and looks as if there were nothing.',
  remediation: 'Set `status = "ACTIVE"`, or leave it out.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/config_rule',
  ],
  messages: { off: 'the rule is {found}' },
  examples: {
    fails: { alicloud_config_rule: { r: { status: 'INACTIVE' } } },
    passes: { alicloud_config_rule: { r: { status: 'ACTIVE' } } },
  },
  check: ({ resource, verdict }) => {
    const found = resource.string('status').or('ACTIVE');
    return verdict(found.equals('ACTIVE'), 'off', { found });
  },
});
