import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'gpdb-encrypted-at-rest',
  title: 'The data of AnalyticDB for PostgreSQL is encrypted where it is stored',
  severity: 'medium',
  rationale:
    'Backups, snapshots and disks that are lost, copied or returned to the pool are read by whoever has them.',
  remediation:
    'Set `encryption_type = "CloudDisk"` and `encryption_key` when the instance is made; it cannot be switched on later.',
  references: ['Provider docs: alicloud_gpdb_instance, encryption_type'],
  message: 'disk encryption is off',
  reads: each(['alicloud_gpdb_instance', 'alicloud_gpdb_elastic_instance'], (resource) =>
    isOneOf(resource, 'encryption_type', ['CloudDisk']),
  ),
  example: {
    type: 'alicloud_gpdb_instance',
    always: { engine: 'gpdb' },
    fails: { encryption_type: '' },
    passes: { encryption_type: 'CloudDisk', encryption_key: 'key-example' },
  },
});
