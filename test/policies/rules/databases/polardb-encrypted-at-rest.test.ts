import rule from '../../../../policies/rules/databases/polardb-encrypted-at-rest';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'TDE is off', {
  type: 'alicloud_polardb_cluster',
  path: 'tde_status',
  on: ['Enabled'],
  off: ['Disabled'],
  absent: 'fail',
});
