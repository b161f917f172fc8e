import rule from '../../../../policies/rules/messaging/kafka-endpoint-private';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the instance gets an address on the internet', {
  type: 'alicloud_alikafka_instance',
  path: 'deploy_type',
  on: [5, '5'],
  off: [4, '4'],
  absent: { reason: 'The provider requires it.' },
});
