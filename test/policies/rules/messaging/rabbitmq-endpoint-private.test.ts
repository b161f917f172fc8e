import rule from '../../../../policies/rules/messaging/rabbitmq-endpoint-private';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the instance gets an address on the internet', {
  type: 'alicloud_amqp_instance',
  path: 'support_eip',
  on: [false],
  off: [true],
  absent: 'pass',
});
