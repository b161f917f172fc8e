import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'rabbitmq-tls-only',
  title: 'RabbitMQ is reached over TLS only',
  severity: 'medium',
  rationale:
    'Passwords and messages go through the network in clear, for whoever is on the way to read and change.',
  remediation: 'Set `listener_mode = "ssl_only"`.',
  references: ['Provider docs: alicloud_amqp_instance, listener_mode'],
  message: 'the instance takes connections that are not encrypted',
  reads: {
    alicloud_amqp_instance: (resource) => isOneOf(resource, 'listener_mode', ['ssl_only']),
  },
  example: {
    type: 'alicloud_amqp_instance',
    always: { instance_name: 'example' },
    fails: { listener_mode: 'tcp_and_ssl' },
    passes: { listener_mode: 'ssl_only' },
  },
});
