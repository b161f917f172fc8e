import rule from '../../../../policies/rules/databases/gpdb-endpoint-private';
import { testAddresses } from './address-samples';

testAddresses(rule, 'An AnalyticDB for PostgreSQL instance', 'alicloud_gpdb_instance', {
  alicloud_gpdb_connection: 'instance_id',
});
