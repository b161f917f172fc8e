import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'redis-encrypted-at-rest',
  title: 'The data of Redis is encrypted where it is stored',
  severity: 'low',
  rationale:
    'Backups, snapshots and disks that are lost, copied or returned to the pool are read by whoever has them.',
  remediation:
    'Set `tde_status = "Enabled"` (`enabled` for Tair) on an instance type that has TDE. It cannot be switched off again.',
  references: ['Provider docs: alicloud_kvstore_instance, tde_status'],
  message: 'TDE is off',
  reads: {
    alicloud_kvstore_instance: (resource) => isOneOf(resource, 'tde_status', ['Enabled']),
    alicloud_redis_tair_instance: (resource) => isOneOf(resource, 'tde_status', ['enabled']),
  },
  example: {
    type: 'alicloud_redis_tair_instance',
    always: { instance_type: 'tair_rdb' },
    fails: { tde_status: 'disabled' },
    passes: { tde_status: 'enabled' },
  },
});
