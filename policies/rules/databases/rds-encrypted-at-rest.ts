import { any } from '../../review';
import { isGiven, isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'rds-encrypted-at-rest',
  title: 'The data of RDS is encrypted where it is stored',
  severity: 'medium',
  rationale:
    'Backups, snapshots and disks that are lost, copied or returned to the pool are read by whoever has them.',
  remediation:
    'Set `tde_status = "Enabled"`, or `encryption_key` for an instance on cloud disks. TDE cannot be switched off again.',
  references: [
    'CIS Alibaba Cloud 2.0, 6.5',
    'Prowler: rds_instance_tde_enabled',
    'Checkov: CKV_ALI_22',
    'infraguard: rds-instance-enabled-tde-disk-encryption',
  ],
  message: 'neither TDE nor disk encryption is on',
  reads: each(
    [
      'alicloud_db_instance',
      'alicloud_rds_clone_db_instance',
      'alicloud_rds_upgrade_db_instance',
      'alicloud_rds_ddr_instance',
    ],
    (resource) =>
      any(isOneOf(resource, 'tde_status', ['Enabled']), isGiven(resource, 'encryption_key')),
  ),
  example: {
    type: 'alicloud_db_instance',
    always: { engine: 'MySQL', engine_version: '8.0' },
    fails: { tde_status: 'Disabled' },
    passes: { tde_status: 'Enabled' },
  },
});
