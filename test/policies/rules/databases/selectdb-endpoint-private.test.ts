import rule from '../../../../policies/rules/databases/selectdb-endpoint-private';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'A SelectDB instance gets an address on the internet', {
  type: 'alicloud_selectdb_db_instance',
  path: 'enable_public_network',
  on: [false],
  off: [true],
  absent: 'pass',
});
