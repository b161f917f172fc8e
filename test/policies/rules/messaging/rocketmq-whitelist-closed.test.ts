import rule from '../../../../policies/rules/messaging/rocketmq-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(rule, 'RocketMQ', {
  type: 'alicloud_rocketmq_instance',
  path: 'ip_whitelists',
  form: 'list',
  set: (entries) => ({ ip_whitelists: entries }),
});
