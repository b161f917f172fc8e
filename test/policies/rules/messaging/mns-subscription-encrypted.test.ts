import rule from '../../../../policies/rules/messaging/mns-subscription-encrypted';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'messages are pushed over HTTP',
  {
    type: 'alicloud_message_service_subscription',
    path: 'endpoint',
    on: ['https://example.com/push', 'acs:mns:cn-hangzhou:1234567890123456:queues/q'],
    off: ['http://example.com/push', 'HTTP://example.com'],
    absent: { reason: 'The provider requires it.' },
  },
  {
    type: 'alicloud_mns_topic_subscription',
    path: 'endpoint',
    on: ['https://example.com/push', 'acs:mns:cn-hangzhou:1234567890123456:queues/q'],
    off: ['http://example.com/push', 'HTTP://example.com'],
    absent: { reason: 'The provider requires it.' },
  },
);
