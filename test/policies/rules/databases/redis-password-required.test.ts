import rule from '../../../../policies/rules/databases/redis-password-required';
import { testSetting } from '../common/setting-samples';

const path = 'vpc_auth_mode';
const given = { path, on: ['Open'], off: ['Close', 'close'], absent: 'pass' } as const;

testSetting(
  rule,
  'the instance asks no password inside the VPC',
  { ...given, type: 'alicloud_kvstore_instance' },
  { ...given, type: 'alicloud_redis_tair_instance' },
);
