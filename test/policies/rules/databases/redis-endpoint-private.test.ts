import rule from '../../../../policies/rules/databases/redis-endpoint-private';
import { testAddresses } from './address-samples';

testAddresses(rule, 'A Redis instance', 'alicloud_kvstore_instance', {
  alicloud_kvstore_connection: 'instance_id',
});
