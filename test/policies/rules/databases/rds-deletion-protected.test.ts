import rule from '../../../../policies/rules/databases/rds-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'deletion protection is off',
  {
    type: 'alicloud_db_instance',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_db_readonly_instance',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_rds_clone_db_instance',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_rds_upgrade_db_instance',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_rds_ddr_instance',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
);
