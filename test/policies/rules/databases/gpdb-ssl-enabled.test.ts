import rule from '../../../../policies/rules/databases/gpdb-ssl-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'SSL is off', {
  type: 'alicloud_gpdb_instance',
  path: 'ssl_enabled',
  on: [1, '1'],
  off: [0],
  absent: 'fail',
});
