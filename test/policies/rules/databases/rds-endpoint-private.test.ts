import rule from '../../../../policies/rules/databases/rds-endpoint-private';
import { testAddresses } from './address-samples';

testAddresses(rule, 'An RDS instance', 'alicloud_db_instance', {
  alicloud_db_connection: 'instance_id',
  alicloud_rds_db_instance_endpoint_address: 'db_instance_id',
  alicloud_rds_db_proxy_public: 'db_instance_id',
});
