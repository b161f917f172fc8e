import { isOn } from '../common/attributes';
import { endpointRule } from './endpoint-rule';

export default endpointRule({
  id: 'elasticsearch-endpoint-private',
  product: 'An Elasticsearch cluster',
  remediation:
    'Leave `enable_public` out, or set it to false, and reach the cluster from the VPC or a VPN.',
  references: [
    'Provider docs: alicloud_elasticsearch_instance, enable_public',
    'infraguard: elasticsearch-public-and-any-ip-access-check',
  ],
  isPublic: {
    alicloud_elasticsearch_instance: (resource) => isOn(resource, 'enable_public'),
  },
  example: {
    type: 'alicloud_elasticsearch_instance',
    always: { version: '8.5.1_with_X-Pack' },
    fails: { enable_public: true },
    passes: { enable_public: false },
  },
});
