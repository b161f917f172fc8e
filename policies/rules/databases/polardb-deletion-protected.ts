import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'polardb-deletion-protected',
  title: 'A PolarDB cluster cannot be released by mistake',
  severity: 'low',
  rationale:
    'One wrong plan, or one stolen key, removes the database and, after a short while, its backups.',
  remediation: 'Set `deletion_lock = 1`.',
  references: ['Provider docs: alicloud_polardb_cluster, deletion_lock'],
  message: 'deletion protection is off',
  reads: {
    alicloud_polardb_cluster: (resource) => isOneOf(resource, 'deletion_lock', ['1']),
  },
  example: {
    type: 'alicloud_polardb_cluster',
    always: { db_type: 'MySQL', db_version: '8.0' },
    fails: { deletion_lock: 0 },
    passes: { deletion_lock: 1 },
  },
});
