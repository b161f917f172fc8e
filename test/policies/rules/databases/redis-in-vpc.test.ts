import rule from '../../../../policies/rules/databases/redis-in-vpc';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the instance is not in a VPC', {
  type: 'alicloud_kvstore_instance',
  path: 'vswitch_id',
  on: ['vsw-1'],
  off: [''],
  absent: 'fail',
});
