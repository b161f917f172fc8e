import rule from '../../../../policies/rules/databases/rds-sql-audit-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'SQL audit is off',
  {
    type: 'alicloud_db_instance',
    path: 'sql_collector_status',
    on: ['Enabled'],
    off: ['Disabled'],
    absent: 'fail',
  },
  {
    type: 'alicloud_rds_ddr_instance',
    path: 'sql_collector_status',
    on: ['Enabled'],
    off: ['Disabled'],
    absent: 'fail',
  },
);
