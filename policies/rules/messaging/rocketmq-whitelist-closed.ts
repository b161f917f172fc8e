import { whitelistRule } from '../common/whitelist-rule';

const TYPE = 'alicloud_rocketmq_instance';

export default whitelistRule({
  id: 'rocketmq-whitelist-closed',
  product: 'RocketMQ',
  severity: 'high',
  rationale:
    'Who is on the whitelist may guess passwords. With a public endpoint that is everybody.',
  remediation: 'Set `ip_whitelists` to the networks that need it.',
  references: ['Provider docs: alicloud_rocketmq_instance, ip_whitelists'],
  lists: {
    [TYPE]: (resource) => [
      resource.strings('ip_whitelists'),
      resource.strings('network_info.internet_info.ip_whitelist'),
    ],
  },
  example: {
    type: TYPE,
    always: { service_code: 'rmq' },
    fails: { ip_whitelists: ['0.0.0.0/0'] },
    passes: { ip_whitelists: ['203.0.113.0/24'] },
  },
});
