import rule from '../../../../policies/rules/databases/mongodb-in-vpc';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the instance is not in a VPC',
  {
    type: 'alicloud_mongodb_instance',
    path: 'vswitch_id',
    on: ['vsw-1'],
    off: [''],
    absent: 'fail',
  },
  {
    type: 'alicloud_mongodb_sharding_instance',
    path: 'vswitch_id',
    on: ['vsw-1'],
    off: [''],
    absent: 'fail',
  },
  {
    type: 'alicloud_mongodb_instance',
    path: 'network_type',
    base: { vswitch_id: 'vsw-1' },
    on: ['VPC', 'vpc'],
    off: ['Classic', 'classic'],
    absent: 'pass',
  },
);
