import rule from '../../../../policies/rules/messaging/rocketmq-password-required';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the instance asks no password inside the VPC', {
  type: 'alicloud_rocketmq_instance',
  path: 'acl_info.default_vpc_auth_free',
  on: [false],
  off: [true],
  absent: 'pass',
  set: (value) => ({ acl_info: [{ default_vpc_auth_free: value }] }),
});
