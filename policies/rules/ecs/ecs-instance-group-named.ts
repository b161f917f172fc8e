import { any } from '../../review';
import { isGiven, areGiven } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ecs-instance-group-named',
  title: 'Machines name their security groups',
  severity: 'high',
  rationale:
    'A machine that names none gets the default group, which lets everybody in to SSH and Remote Desktop.',
  remediation:
    'Set `security_groups` (`security_group_ids` in some types) to a group with the rules that are meant.',
  references: [
    'infraguard: ecs-instance-attached-security-group',
    'Alibaba Cloud Help: default security groups',
  ],
  message: 'no security group is named, so the machine gets the default one',
  reads: {
    alicloud_instance: (resource) =>
      any(
        areGiven(resource, 'security_groups'),
        areGiven(resource, 'network_interfaces.security_group_ids'),
        isGiven(resource, 'network_interfaces.network_interface_id'),
        isGiven(resource, 'launch_template_id'),
        isGiven(resource, 'launch_template_name'),
      ),
    ...each(['alicloud_ecs_launch_template', 'alicloud_launch_template'], (resource) =>
      any(
        isGiven(resource, 'security_group_id'),
        areGiven(resource, 'security_group_ids'),
        isGiven(resource, 'network_interfaces.security_group_id'),
      ),
    ),
    alicloud_ess_scaling_configuration: (resource) =>
      any(isGiven(resource, 'security_group_id'), areGiven(resource, 'security_group_ids')),
  },
  example: {
    type: 'alicloud_instance',
    always: { instance_type: 'ecs.g7.large' },
    fails: {},
    passes: { security_groups: ['sg-example'] },
  },
});
