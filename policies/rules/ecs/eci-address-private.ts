import { not } from '../../review';
import { isOn } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'eci-address-private',
  title: 'Containers have no addresses on the internet',
  severity: 'medium',
  rationale:
    'A container with a public address has its security group alone between it and the internet.',
  remediation: 'Leave `auto_create_eip` out, and let containers go out by a NAT gateway.',
  references: ['Provider docs: alicloud_eci_container_group, auto_create_eip'],
  message: 'the containers get an address on the internet',
  reads: each(
    ['alicloud_eci_container_group', 'alicloud_ess_eci_scaling_configuration'],
    (resource) => not(isOn(resource, 'auto_create_eip')),
  ),
  example: {
    type: 'alicloud_eci_container_group',
    always: { container_group_name: 'example' },
    fails: { auto_create_eip: true },
    passes: { auto_create_eip: false },
  },
});
