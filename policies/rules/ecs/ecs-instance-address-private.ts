import { all, not } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ecs-instance-address-private',
  title: 'Machines have no addresses on the internet',
  severity: 'medium',
  rationale:
    'A machine with a public address has its security group alone between it and the internet.',
  remediation:
    'Leave `internet_max_bandwidth_out` out, or set it to 0; let machines go out by a NAT gateway, and reach them by Session Manager or a bastion.',
  references: [
    'infraguard: ecs-instance-no-public-ip',
    'Provider docs: alicloud_instance, internet_max_bandwidth_out',
  ],
  message: 'the machine gets an address on the internet',
  reads: {
    alicloud_instance: (resource) =>
      all(
        not(
          resource.number('internet_max_bandwidth_out').is((limit) => limit > 0, { absent: false }),
        ),
        not(isOn(resource, 'allocate_public_ip')),
      ),
    alicloud_ecs_instance_set: (resource) =>
      not(
        resource.number('internet_max_bandwidth_out').is((limit) => limit > 0, { absent: false }),
      ),
    alicloud_ecs_launch_template: (resource) =>
      not(
        resource.number('internet_max_bandwidth_out').is((limit) => limit > 0, { absent: false }),
      ),
    alicloud_launch_template: (resource) =>
      not(
        resource.number('internet_max_bandwidth_out').is((limit) => limit > 0, { absent: false }),
      ),
    alicloud_ess_scaling_configuration: (resource) =>
      not(
        resource.number('internet_max_bandwidth_out').is((limit) => limit > 0, { absent: false }),
      ),
  },
  example: {
    type: 'alicloud_instance',
    always: { instance_type: 'ecs.g7.large' },
    fails: { internet_max_bandwidth_out: 5 },
    passes: { internet_max_bandwidth_out: 0 },
  },
});
