import rule from '../../../../policies/rules/messaging/rocketmq-endpoint-private';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the instance gets an address on the internet', {
  type: 'alicloud_rocketmq_instance',
  path: 'network_info.internet_info.internet_spec',
  on: ['disable'],
  off: ['enable'],
  absent: { reason: 'The provider requires it.' },
  set: (value) => ({ network_info: [{ internet_info: [{ internet_spec: value }] }] }),
});
