import { isOn } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'analyticdb-encrypted-at-rest',
  title: 'The data of AnalyticDB for MySQL is encrypted where it is stored',
  severity: 'medium',
  rationale:
    'Backups, snapshots and disks that are lost, copied or returned to the pool are read by whoever has them.',
  remediation:
    'Set `disk_encryption = true` and `kms_id` when the cluster is made; it cannot be switched on later.',
  references: ['Provider docs: alicloud_adb_db_cluster, disk_encryption'],
  message: 'disk encryption is off',
  reads: each(
    ['alicloud_adb_db_cluster', 'alicloud_adb_cluster', 'alicloud_adb_db_cluster_lake_version'],
    (resource) => isOn(resource, 'disk_encryption'),
  ),
  example: {
    type: 'alicloud_adb_db_cluster',
    always: { db_cluster_category: 'MixedStorage' },
    fails: { disk_encryption: false },
    passes: { disk_encryption: true, kms_id: 'key-example' },
  },
});
