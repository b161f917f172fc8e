import rule from '../../../../policies/rules/messaging/kafka-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(rule, 'Kafka', {
  type: 'alicloud_alikafka_instance_allowed_ip_attachment',
  path: 'allowed_ip',
  form: 'text',
  set: (entries) => ({ allowed_ip: entries }),
  required: true,
});
