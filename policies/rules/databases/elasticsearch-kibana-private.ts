import { not } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'elasticsearch-kibana-private',
  title: 'Kibana is not on the internet',
  severity: 'medium',
  rationale:
    'Everything in the cluster is one password away in a browser. The public network of Kibana is on unless it is switched off.',
  remediation:
    'Set `enable_kibana_public_network = false` and `enable_kibana_private_network = true`.',
  references: [
    'infraguard: elasticsearch-instance-enabled-kibana-public-check',
    'Alibaba Cloud Help: Access control methods for Elasticsearch clusters',
  ],
  message: 'Kibana has an address on the internet',
  reads: {
    alicloud_elasticsearch_instance: (resource) =>
      not(isOn(resource, 'enable_kibana_public_network', true)),
  },
  example: {
    type: 'alicloud_elasticsearch_instance',
    always: { version: '8.5.1_with_X-Pack' },
    fails: { enable_kibana_public_network: true },
    passes: { enable_kibana_public_network: false },
  },
});
