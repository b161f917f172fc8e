import rule from '../../../../policies/rules/databases/mongodb-ssl-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'SSL is off',
  {
    type: 'alicloud_mongodb_instance',
    path: 'ssl_action',
    on: ['Open', 'Update'],
    off: ['Close'],
    absent: 'fail',
  },
  {
    type: 'alicloud_mongodb_sharding_instance',
    path: 'ssl_action',
    on: ['Open', 'Update'],
    off: ['Close'],
    absent: 'fail',
  },
);
