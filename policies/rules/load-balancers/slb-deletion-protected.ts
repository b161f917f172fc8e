import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'slb-deletion-protected',
  title: 'A classic load balancer cannot be deleted by mistake',
  severity: 'low',
  rationale:
    'One wrong plan, or one stolen key, takes down everything behind it, and its address with it.',
  remediation: 'Set `delete_protection = "on"`.',
  references: ['Cloud Config: slb-delete-protection-enabled'],
  message: 'deletion protection is off',
  reads: each(['alicloud_slb_load_balancer', 'alicloud_slb'], (resource) =>
    isOneOf(resource, 'delete_protection', ['on']),
  ),
  example: {
    type: 'alicloud_slb_load_balancer',
    always: { load_balancer_name: 'example' },
    fails: { delete_protection: 'off' },
    passes: { delete_protection: 'on' },
  },
});
