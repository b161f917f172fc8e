import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'lindorm-deletion-protected',
  title: 'A Lindorm instance cannot be released by mistake',
  severity: 'low',
  rationale:
    'One wrong plan, or one stolen key, removes the database and, after a short while, its backups.',
  remediation:
    'Set `deletion_proection = true` (spelt so), or `deletion_protection = "true"` on an `alicloud_lindorm_instance_v2`.',
  references: ['Provider docs: alicloud_lindorm_instance, deletion_proection'],
  message: 'deletion protection is off',
  reads: {
    alicloud_lindorm_instance: (resource) => isOn(resource, 'deletion_proection'),
    alicloud_lindorm_instance_v2: (resource) => isOn(resource, 'deletion_protection'),
  },
  example: {
    type: 'alicloud_lindorm_instance',
    always: { disk_category: 'cloud_efficiency' },
    fails: { deletion_proection: false },
    passes: { deletion_proection: true },
  },
});
