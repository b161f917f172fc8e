import rule from '../../../../policies/rules/databases/redis-encrypted-at-rest';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'TDE is off',
  {
    type: 'alicloud_kvstore_instance',
    path: 'tde_status',
    on: ['Enabled'],
    off: ['Disabled'],
    absent: 'fail',
  },
  {
    type: 'alicloud_redis_tair_instance',
    path: 'tde_status',
    on: ['enabled'],
    off: ['disabled'],
    absent: 'fail',
  },
);
