import rule from '../../../../policies/rules/databases/analyticdb-encrypted-at-rest';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'disk encryption is off',
  {
    type: 'alicloud_adb_db_cluster',
    path: 'disk_encryption',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_adb_cluster',
    path: 'disk_encryption',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_adb_db_cluster_lake_version',
    path: 'disk_encryption',
    on: [true],
    off: [false],
    absent: 'fail',
  },
);
