import { not } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-master-ssh-closed',
  title: 'SSH to the masters is not on the load balancer',
  severity: 'medium',
  rationale: 'Whoever enters a master has the whole cluster.',
  remediation: 'Leave `enable_ssh` out, or set it to false.',
  references: ['Provider docs: alicloud_cs_kubernetes, enable_ssh'],
  message: 'SSH to the masters is let through',
  reads: {
    alicloud_cs_kubernetes: (resource) => not(isOn(resource, 'enable_ssh')),
  },
  example: {
    type: 'alicloud_cs_kubernetes',
    always: { name: 'example' },
    fails: { enable_ssh: true },
    passes: { enable_ssh: false },
  },
});
