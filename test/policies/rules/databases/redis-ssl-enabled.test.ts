import rule from '../../../../policies/rules/databases/redis-ssl-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'SSL is off',
  {
    type: 'alicloud_kvstore_instance',
    path: 'ssl_enable',
    on: ['Enable', 'Update'],
    off: ['Disable'],
    absent: 'fail',
  },
  {
    type: 'alicloud_redis_tair_instance',
    path: 'ssl_enabled',
    on: ['Enable'],
    off: ['Disable'],
    absent: 'fail',
  },
);
