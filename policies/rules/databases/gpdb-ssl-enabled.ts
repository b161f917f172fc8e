import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'gpdb-ssl-enabled',
  title: 'Connections to AnalyticDB for PostgreSQL may be encrypted',
  severity: 'medium',
  rationale:
    'Passwords and data go through the network in clear, for whoever is on the way to read and change.',
  remediation: 'Set `ssl_enabled = 1`, and have clients ask for it.',
  references: ['Provider docs: alicloud_gpdb_instance, ssl_enabled'],
  message: 'SSL is off',
  reads: {
    alicloud_gpdb_instance: (resource) => isOneOf(resource, 'ssl_enabled', ['1']),
  },
  example: {
    type: 'alicloud_gpdb_instance',
    always: { engine: 'gpdb' },
    fails: { ssl_enabled: 0 },
    passes: { ssl_enabled: 1 },
  },
});
