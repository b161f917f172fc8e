import { isOn } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'rds-deletion-protected',
  title: 'An RDS instance cannot be released by mistake',
  severity: 'low',
  rationale:
    'One wrong plan, or one stolen key, removes the database and, after a short while, its backups.',
  remediation:
    'Set `deletion_protection = true`; for an instance that is paid in advance it has no effect.',
  references: ['Provider docs: alicloud_db_instance, deletion_protection'],
  message: 'deletion protection is off',
  reads: each(
    [
      'alicloud_db_instance',
      'alicloud_db_readonly_instance',
      'alicloud_rds_clone_db_instance',
      'alicloud_rds_upgrade_db_instance',
      'alicloud_rds_ddr_instance',
    ],
    (resource) => isOn(resource, 'deletion_protection'),
  ),
  example: {
    type: 'alicloud_db_instance',
    always: { engine: 'MySQL', engine_version: '8.0' },
    fails: { deletion_protection: false },
    passes: { deletion_protection: true },
  },
});
