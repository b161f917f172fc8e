import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'clickhouse-encrypted-at-rest',
  title: 'The data of ClickHouse is encrypted where it is stored',
  severity: 'medium',
  rationale:
    'Backups, snapshots and disks that are lost, copied or returned to the pool are read by whoever has them.',
  remediation: 'Set `encryption_type = "CloudDisk"` and `encryption_key` when the cluster is made.',
  references: ['Provider docs: alicloud_click_house_db_cluster, encryption_type'],
  message: 'disk encryption is off',
  reads: {
    alicloud_click_house_db_cluster: (resource) =>
      isOneOf(resource, 'encryption_type', ['CloudDisk']),
  },
  example: {
    type: 'alicloud_click_house_db_cluster',
    always: { category: 'Basic' },
    fails: { encryption_type: 'off' },
    passes: { encryption_type: 'CloudDisk', encryption_key: 'key-example' },
  },
});
