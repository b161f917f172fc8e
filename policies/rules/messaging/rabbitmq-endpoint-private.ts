import { not } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'rabbitmq-endpoint-private',
  title: 'RabbitMQ has no address on the internet',
  severity: 'medium',
  rationale:
    'A queue on the internet is one password, or one wrong entry of its whitelist, away from everybody.',
  remediation: 'Leave `support_eip` out, or set it to false.',
  references: ['Provider docs: alicloud_amqp_instance, support_eip'],
  message: 'the instance gets an address on the internet',
  reads: {
    alicloud_amqp_instance: (resource) => not(isOn(resource, 'support_eip')),
  },
  example: {
    type: 'alicloud_amqp_instance',
    always: { instance_name: 'example' },
    fails: { support_eip: true },
    passes: { support_eip: false },
  },
});
