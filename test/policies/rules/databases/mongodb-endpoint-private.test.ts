import rule from '../../../../policies/rules/databases/mongodb-endpoint-private';
import { testAddresses } from './address-samples';

testAddresses(rule, 'A MongoDB instance', 'alicloud_mongodb_instance', {
  alicloud_mongodb_public_network_address: 'db_instance_id',
});
