import { any } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'nlb-deletion-protected',
  title: 'An NLB cannot be deleted by mistake',
  severity: 'low',
  rationale:
    'One wrong plan, or one stolen key, takes down everything behind it, and its address with it.',
  remediation: 'Set `deletion_protection_config { enabled = true }`.',
  references: ['Provider docs: alicloud_nlb_load_balancer, deletion_protection_config'],
  message: 'deletion protection is off',
  reads: {
    alicloud_nlb_load_balancer: (resource) =>
      any(
        isOn(resource, 'deletion_protection_config.enabled'),
        isOn(resource, 'deletion_protection_enabled'),
      ),
  },
  example: {
    type: 'alicloud_nlb_load_balancer',
    always: { address_type: 'Intranet' },
    fails: { deletion_protection_config: [{ enabled: false }] },
    passes: { deletion_protection_config: [{ enabled: true }] },
  },
});
