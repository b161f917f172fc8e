import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ess-scaling-group-deletion-protected',
  title: 'A scaling group cannot be deleted by mistake',
  severity: 'low',
  rationale: 'One wrong plan, or one stolen key, removes every machine of the group.',
  remediation: 'Set `group_deletion_protection = true`.',
  references: ['Provider docs: alicloud_ess_scaling_group, group_deletion_protection'],
  message: 'deletion protection is off',
  reads: {
    alicloud_ess_scaling_group: (resource) => isOn(resource, 'group_deletion_protection'),
  },
  example: {
    type: 'alicloud_ess_scaling_group',
    always: { min_size: 0, max_size: 1 },
    fails: { group_deletion_protection: false },
    passes: { group_deletion_protection: true },
  },
});
