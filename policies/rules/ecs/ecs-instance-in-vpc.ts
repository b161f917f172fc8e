import { any } from '../../review';
import { isGiven } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ecs-instance-in-vpc',
  title: 'Machines are in a VPC',
  severity: 'medium',
  rationale:
    'In the classic network machines of all customers share a network, and flow logs and network ACLs do not exist.',
  remediation: 'Set `vswitch_id`.',
  references: [
    'CIS Alibaba Cloud 2.0, 3.1',
    'Cloud Config: ecs-instances-in-vpc',
    'Prowler: ecs_instance_no_legacy_network',
  ],
  message: 'the machine is not in a VPC',
  reads: {
    alicloud_instance: (resource) =>
      any(
        isGiven(resource, 'vswitch_id'),
        isGiven(resource, 'launch_template_id'),
        isGiven(resource, 'launch_template_name'),
        isGiven(resource, 'network_interfaces.vswitch_id'),
        isGiven(resource, 'network_interfaces.network_interface_id'),
      ),
    alicloud_ecs_instance_set: (resource) =>
      any(
        isGiven(resource, 'vswitch_id'),
        isGiven(resource, 'launch_template_id'),
        isGiven(resource, 'launch_template_name'),
      ),
  },
  example: {
    type: 'alicloud_instance',
    always: { instance_type: 'ecs.g7.large' },
    fails: {},
    passes: { vswitch_id: 'vsw-example' },
  },
});
