import rule from '../../../../policies/rules/databases/clickhouse-encrypted-at-rest';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'disk encryption is off', {
  type: 'alicloud_click_house_db_cluster',
  path: 'encryption_type',
  on: ['CloudDisk'],
  off: ['off'],
  absent: 'fail',
});
