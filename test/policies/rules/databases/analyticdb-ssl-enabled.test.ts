import rule from '../../../../policies/rules/databases/analyticdb-ssl-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'SSL is off',
  {
    type: 'alicloud_adb_db_cluster',
    path: 'enable_ssl',
    on: [true, 'true'],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_adb_cluster',
    path: 'enable_ssl',
    on: [true, 'true'],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_adb_db_cluster_lake_version',
    path: 'enable_ssl',
    on: [true, 'true'],
    off: [false],
    absent: 'fail',
  },
);
