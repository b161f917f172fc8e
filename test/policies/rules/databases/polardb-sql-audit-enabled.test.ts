import rule from '../../../../policies/rules/databases/polardb-sql-audit-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'SQL audit is off', {
  type: 'alicloud_polardb_cluster',
  path: 'collector_status',
  on: ['Enable'],
  off: ['Disabled'],
  absent: 'fail',
});
