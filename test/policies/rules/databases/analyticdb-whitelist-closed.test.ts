import rule from '../../../../policies/rules/databases/analyticdb-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'AnalyticDB for MySQL',
  {
    type: 'alicloud_adb_db_cluster',
    path: 'security_ips',
    form: 'list',
    set: (entries) => ({ security_ips: entries }),
  },
  {
    type: 'alicloud_adb_cluster',
    path: 'security_ips',
    form: 'list',
    set: (entries) => ({ security_ips: entries }),
  },
  {
    type: 'alicloud_adb_db_cluster_lake_version',
    path: 'security_ips',
    form: 'text',
    set: (entries) => ({ security_ips: entries }),
  },
);
