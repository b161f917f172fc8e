import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'polardb-sql-audit-enabled',
  title: 'Statements on PolarDB are recorded',
  severity: 'medium',
  rationale: 'Without them nobody can tell who read or changed what, and when.',
  remediation: 'Set `collector_status = "Enable"`.',
  references: ['Provider docs: alicloud_polardb_cluster, collector_status'],
  message: 'SQL audit is off',
  reads: {
    alicloud_polardb_cluster: (resource) => isOneOf(resource, 'collector_status', ['Enable']),
  },
  example: {
    type: 'alicloud_polardb_cluster',
    always: { db_type: 'MySQL', db_version: '8.0' },
    fails: { collector_status: 'Disabled' },
    passes: { collector_status: 'Enable' },
  },
});
