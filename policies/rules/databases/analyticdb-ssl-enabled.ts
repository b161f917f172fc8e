import { isOn } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'analyticdb-ssl-enabled',
  title: 'Connections to AnalyticDB for MySQL may be encrypted',
  severity: 'medium',
  rationale:
    'Passwords and data go through the network in clear, for whoever is on the way to read and change.',
  remediation: 'Set `enable_ssl = true`, and have clients ask for it.',
  references: ['Provider docs: alicloud_adb_db_cluster, enable_ssl'],
  message: 'SSL is off',
  reads: each(
    ['alicloud_adb_db_cluster', 'alicloud_adb_cluster', 'alicloud_adb_db_cluster_lake_version'],
    (resource) => isOn(resource, 'enable_ssl'),
  ),
  example: {
    type: 'alicloud_adb_db_cluster',
    always: { db_cluster_category: 'MixedStorage' },
    fails: { enable_ssl: false },
    passes: { enable_ssl: true },
  },
});
