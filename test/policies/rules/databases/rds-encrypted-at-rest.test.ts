import rule from '../../../../policies/rules/databases/rds-encrypted-at-rest';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'neither TDE nor disk encryption is on',
  {
    type: 'alicloud_db_instance',
    path: 'tde_status',
    on: ['Enabled'],
    off: ['Disabled'],
    absent: 'fail',
  },
  {
    type: 'alicloud_rds_clone_db_instance',
    path: 'tde_status',
    on: ['Enabled'],
    off: ['Disabled'],
    absent: 'fail',
  },
  {
    type: 'alicloud_rds_ddr_instance',
    path: 'tde_status',
    on: ['Enabled'],
    off: ['Disabled'],
    absent: 'fail',
  },
  {
    type: 'alicloud_db_instance',
    base: { tde_status: 'Disabled' },
    path: 'encryption_key',
    on: ['00000000-key', 'ServiceKey'],
    off: [],
    absent: 'fail',
    absentPath: 'tde_status',
  },
);
