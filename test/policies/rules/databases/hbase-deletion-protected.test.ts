import rule from '../../../../policies/rules/databases/hbase-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'deletion protection is off', {
  type: 'alicloud_hbase_instance',
  path: 'deletion_protection',
  on: [true],
  off: [false],
  absent: 'pass',
});
