import rule from '../../../../policies/rules/databases/polardb-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'deletion protection is off', {
  type: 'alicloud_polardb_cluster',
  path: 'deletion_lock',
  on: [1, '1'],
  off: [0],
  absent: 'fail',
});
