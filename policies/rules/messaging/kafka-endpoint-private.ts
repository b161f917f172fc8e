import { not } from '../../review';
import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'kafka-endpoint-private',
  title: 'Kafka has no address on the internet',
  severity: 'medium',
  rationale:
    'A queue on the internet is one password, or one wrong entry of its whitelist, away from everybody.',
  remediation: 'Set `deploy_type = 5`, which is VPC only.',
  references: ['Provider docs: alicloud_alikafka_instance, deploy_type'],
  message: 'the instance gets an address on the internet',
  reads: {
    alicloud_alikafka_instance: (resource) => not(isOneOf(resource, 'deploy_type', ['4'])),
  },
  example: {
    type: 'alicloud_alikafka_instance',
    always: { name: 'example' },
    fails: { deploy_type: 4 },
    passes: { deploy_type: 5 },
  },
});
