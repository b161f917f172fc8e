import rule from '../../../../policies/rules/databases/analyticdb-endpoint-private';
import { testAddresses } from './address-samples';

testAddresses(rule, 'An AnalyticDB for MySQL cluster', 'alicloud_adb_db_cluster', {
  alicloud_adb_connection: 'db_cluster_id',
});
