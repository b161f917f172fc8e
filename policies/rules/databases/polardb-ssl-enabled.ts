import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'polardb-ssl-enabled',
  title: 'Connections to PolarDB may be encrypted',
  severity: 'high',
  rationale:
    'Passwords and data go through the network in clear, for whoever is on the way to read and change.',
  remediation: 'Set `ssl_enabled = "Enable"` on each endpoint, and have clients ask for it.',
  references: ['Provider docs: alicloud_polardb_endpoint, ssl_enabled'],
  message: 'SSL is off at the endpoint',
  reads: each(
    [
      'alicloud_polardb_endpoint',
      'alicloud_polardb_cluster_endpoint',
      'alicloud_polardb_primary_endpoint',
    ],
    (resource) => isOneOf(resource, 'ssl_enabled', ['Enable', 'Update']),
  ),
  example: {
    type: 'alicloud_polardb_endpoint',
    always: { db_cluster_id: 'pc-example' },
    fails: { ssl_enabled: 'Disable' },
    passes: { ssl_enabled: 'Enable' },
  },
});
