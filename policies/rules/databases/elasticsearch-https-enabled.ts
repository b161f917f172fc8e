import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'elasticsearch-https-enabled',
  title: 'Elasticsearch is asked over HTTPS',
  severity: 'high',
  rationale:
    'Passwords and data go through the network in clear, for whoever is on the way to read and change.',
  remediation: 'Set `protocol = "HTTPS"`.',
  references: ['Provider docs: alicloud_elasticsearch_instance, protocol'],
  message: 'the cluster is asked over HTTP',
  reads: {
    alicloud_elasticsearch_instance: (resource) => isOneOf(resource, 'protocol', ['HTTPS']),
  },
  example: {
    type: 'alicloud_elasticsearch_instance',
    always: { version: '8.5.1_with_X-Pack' },
    fails: { protocol: 'HTTP' },
    passes: { protocol: 'HTTPS' },
  },
});
