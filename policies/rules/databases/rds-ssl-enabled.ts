import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'rds-ssl-enabled',
  title: 'Connections to RDS may be encrypted',
  severity: 'high',
  rationale:
    'Passwords and data go through the network in clear, for whoever is on the way to read and change.',
  remediation:
    'Set `ssl_action = "Open"` (`ssl_enabled = 1` for a read-only instance), and have clients ask for it.',
  references: [
    'CIS Alibaba Cloud 2.0, 6.1',
    'Prowler: rds_instance_ssl_enabled',
    'Checkov: CKV_ALI_20',
    'KICS: rds_instance_ssl_action_disabled',
  ],
  message: 'SSL is off',
  reads: {
    alicloud_db_instance: (resource) => isOneOf(resource, 'ssl_action', ['Open', 'Update']),
    alicloud_rds_ddr_instance: (resource) => isOneOf(resource, 'ssl_action', ['Open', 'Update']),
    alicloud_db_readonly_instance: (resource) => isOneOf(resource, 'ssl_enabled', ['1']),
    alicloud_rds_clone_db_instance: (resource) => isOneOf(resource, 'ssl_enabled', ['1']),
    alicloud_rds_upgrade_db_instance: (resource) => isOneOf(resource, 'ssl_enabled', ['1']),
  },
  example: {
    type: 'alicloud_db_instance',
    always: { engine: 'MySQL', engine_version: '8.0' },
    fails: { ssl_action: 'Close' },
    passes: { ssl_action: 'Open' },
  },
});
