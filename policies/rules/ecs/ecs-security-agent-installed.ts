import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ecs-security-agent-installed',
  title: 'The agent of Security Center is asked for on every machine',
  severity: 'medium',
  rationale:
    'Without the agent Security Center sees neither malware, nor logins, nor holes on the machine.',
  remediation:
    'Set `security_enhancement_strategy = "Active"`, with a public image. (With an own image, install the agent in it, and suppress the finding with that reason.)',
  references: [
    'CIS Alibaba Cloud 2.0, 4.6 and 8.2',
    'Prowler: ecs_instance_endpoint_protection_installed',
    'infraguard: ecs-instance-enabled-security-protection',
  ],
  message: 'the agent of Security Center is not asked for',
  reads: each(
    [
      'alicloud_instance',
      'alicloud_ecs_instance_set',
      'alicloud_ecs_launch_template',
      'alicloud_launch_template',
      'alicloud_ess_scaling_configuration',
    ],
    (resource) => isOneOf(resource, 'security_enhancement_strategy', ['Active']),
  ),
  example: {
    type: 'alicloud_instance',
    always: { instance_type: 'ecs.g7.large' },
    fails: { security_enhancement_strategy: 'Deactive' },
    passes: { security_enhancement_strategy: 'Active' },
  },
});
