import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'polardb-encrypted-at-rest',
  title: 'The data of PolarDB is encrypted where it is stored',
  severity: 'medium',
  rationale:
    'Backups, snapshots and disks that are lost, copied or returned to the pool are read by whoever has them.',
  remediation: 'Set `tde_status = "Enabled"`. TDE cannot be switched off again.',
  references: [
    'Provider docs: alicloud_polardb_cluster, tde_status',
    'infraguard: polardb-cluster-enabled-tde',
  ],
  message: 'TDE is off',
  reads: {
    alicloud_polardb_cluster: (resource) => isOneOf(resource, 'tde_status', ['Enabled']),
  },
  example: {
    type: 'alicloud_polardb_cluster',
    always: { db_type: 'MySQL', db_version: '8.0' },
    fails: { tde_status: 'Disabled' },
    passes: { tde_status: 'Enabled' },
  },
});
