import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'rds-sql-audit-enabled',
  title: 'Statements on RDS are recorded',
  severity: 'medium',
  rationale: 'Without them nobody can tell who read or changed what, and when.',
  remediation: 'Set `sql_collector_status = "Enabled"`.',
  references: [
    'CIS Alibaba Cloud 2.0, 6.3',
    'Prowler: rds_instance_sql_audit_enabled',
    'Checkov: CKV_ALI_25',
    'infraguard: rds-instance-enabled-auditing',
  ],
  message: 'SQL audit is off',
  reads: each(['alicloud_db_instance', 'alicloud_rds_ddr_instance'], (resource) =>
    isOneOf(resource, 'sql_collector_status', ['Enabled']),
  ),
  example: {
    type: 'alicloud_db_instance',
    always: { engine: 'MySQL', engine_version: '8.0' },
    fails: { sql_collector_status: 'Disabled' },
    passes: { sql_collector_status: 'Enabled' },
  },
});
