import rule from '../../../../policies/rules/messaging/rabbitmq-tls-only';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the instance takes connections that are not encrypted', {
  type: 'alicloud_amqp_instance',
  path: 'listener_mode',
  on: ['ssl_only'],
  off: ['tcp_and_ssl'],
  absent: 'fail',
});
