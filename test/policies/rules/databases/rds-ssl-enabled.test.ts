import rule from '../../../../policies/rules/databases/rds-ssl-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'SSL is off',
  {
    type: 'alicloud_db_instance',
    path: 'ssl_action',
    on: ['Open', 'Update'],
    off: ['Close'],
    absent: 'fail',
  },
  {
    type: 'alicloud_rds_ddr_instance',
    path: 'ssl_action',
    on: ['Open'],
    off: ['Close'],
    absent: 'fail',
  },
  {
    type: 'alicloud_db_readonly_instance',
    path: 'ssl_enabled',
    on: [1, '1'],
    off: [0],
    absent: 'fail',
  },
  {
    type: 'alicloud_rds_clone_db_instance',
    path: 'ssl_enabled',
    on: [1],
    off: [0],
    absent: 'fail',
  },
  {
    type: 'alicloud_rds_upgrade_db_instance',
    path: 'ssl_enabled',
    on: [1],
    off: [0],
    absent: 'fail',
  },
);
