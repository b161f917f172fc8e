import rule from '../../../../policies/rules/databases/rds-in-vpc';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the instance is not in a VPC',
  { type: 'alicloud_db_instance', path: 'vswitch_id', on: ['vsw-1'], off: [''], absent: 'fail' },
  {
    type: 'alicloud_db_readonly_instance',
    path: 'vswitch_id',
    on: ['vsw-1'],
    off: [''],
    absent: 'fail',
  },
);
