import rule from '../../../../policies/rules/databases/mongodb-encrypted-at-rest';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'neither TDE nor disk encryption is on',
  {
    type: 'alicloud_mongodb_instance',
    path: 'tde_status',
    on: ['enabled'],
    off: ['disabled'],
    absent: 'fail',
  },
  {
    type: 'alicloud_mongodb_sharding_instance',
    path: 'tde_status',
    on: ['enabled'],
    off: ['disabled'],
    absent: 'fail',
  },
  {
    type: 'alicloud_mongodb_instance',
    base: { tde_status: 'disabled' },
    path: 'encrypted',
    on: [true],
    off: [],
    absent: 'fail',
    absentPath: 'tde_status',
  },
);
