import { whitelistRule } from '../common/whitelist-rule';

export default whitelistRule({
  id: 'elasticsearch-whitelist-closed',
  product: 'Elasticsearch',
  rationale:
    'The public lists are all that is between the internet and the login of the cluster and of Kibana. (The private list is about the VPC only.)',
  remediation:
    'Set `public_whitelist` and `kibana_whitelist` to the addresses of offices and VPNs, or switch the public networks off.',
  references: [
    'Provider docs: alicloud_elasticsearch_instance',
    'Alibaba Cloud Help: Access control methods for Elasticsearch clusters',
  ],
  lists: {
    alicloud_elasticsearch_instance: (resource) => [
      resource.strings('public_whitelist'),
      resource.strings('kibana_whitelist'),
    ],
  },
  example: {
    type: 'alicloud_elasticsearch_instance',
    always: { version: '8.5.1_with_X-Pack' },
    fails: { kibana_whitelist: ['0.0.0.0/0'] },
    passes: { kibana_whitelist: ['203.0.113.0/24'] },
  },
});
