import rule from '../../../../policies/rules/databases/mongodb-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'deletion protection is off',
  {
    type: 'alicloud_mongodb_instance',
    path: 'db_instance_release_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_mongodb_sharding_instance',
    path: 'db_instance_release_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
);
