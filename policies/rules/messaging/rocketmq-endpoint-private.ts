import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'rocketmq-endpoint-private',
  title: 'RocketMQ has no address on the internet',
  severity: 'medium',
  rationale:
    'A queue on the internet is one password, or one wrong entry of its whitelist, away from everybody.',
  remediation: 'Set `internet_spec = "disable"` and `flow_out_type = "uninvolved"`.',
  references: ['Provider docs: alicloud_rocketmq_instance, network_info'],
  message: 'the instance gets an address on the internet',
  reads: {
    alicloud_rocketmq_instance: (resource) =>
      isOneOf(resource, 'network_info.internet_info.internet_spec', ['disable']),
  },
  example: {
    type: 'alicloud_rocketmq_instance',
    always: { service_code: 'rmq' },
    fails: { network_info: [{ internet_info: [{ internet_spec: 'enable' }] }] },
    passes: { network_info: [{ internet_info: [{ internet_spec: 'disable' }] }] },
  },
});
