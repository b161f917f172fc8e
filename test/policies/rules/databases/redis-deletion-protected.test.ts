import rule from '../../../../policies/rules/databases/redis-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'deletion protection is off', {
  type: 'alicloud_kvstore_instance',
  path: 'instance_release_protection',
  on: [true],
  off: [false],
  absent: 'fail',
});
