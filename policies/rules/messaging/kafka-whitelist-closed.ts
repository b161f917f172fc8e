import { listOf } from '../common/whitelist';
import { whitelistRule } from '../common/whitelist-rule';

const TYPE = 'alicloud_alikafka_instance_allowed_ip_attachment';

export default whitelistRule({
  id: 'kafka-whitelist-closed',
  product: 'Kafka',
  severity: 'high',
  rationale:
    'Who is on the whitelist of the internet may guess passwords; who is on that of the VPC is asked for none.',
  remediation: 'Set `allowed_ip` to the networks that need it.',
  references: ['Provider docs: alicloud_alikafka_instance_allowed_ip_attachment'],
  lists: { [TYPE]: (resource) => [listOf(resource.string('allowed_ip'))] },
  example: {
    type: TYPE,
    always: { instance_id: 'alikafka-example', allowed_type: 'internet', port_range: '9093/9093' },
    fails: { allowed_ip: '0.0.0.0/0' },
    passes: { allowed_ip: '203.0.113.0/24' },
  },
});
