import { whitelistRule } from '../common/whitelist-rule';
import { listOf } from '../common/whitelist';

export default whitelistRule({
  id: 'analyticdb-whitelist-closed',
  product: 'AnalyticDB for MySQL',
  rationale:
    'A warehouse holds copies of everything: who is on the whitelist may guess passwords for all of it.',
  remediation: "Set `security_ips` to the networks that need it, such as the VPC's `10.0.0.0/16`.",
  references: ['Provider docs: alicloud_adb_db_cluster, security_ips'],
  lists: {
    alicloud_adb_db_cluster: (resource) => [resource.strings('security_ips')],
    alicloud_adb_cluster: (resource) => [resource.strings('security_ips')],
    alicloud_adb_db_cluster_lake_version: (resource) => [listOf(resource.string('security_ips'))],
  },
  example: {
    type: 'alicloud_adb_db_cluster',
    always: { db_cluster_category: 'MixedStorage' },
    fails: { security_ips: ['0.0.0.0/0'] },
    passes: { security_ips: ['10.0.0.0/16'] },
  },
});
