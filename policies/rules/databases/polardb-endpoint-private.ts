import { byNature, isOneOf } from '../common/attributes';
import { endpointRule } from './endpoint-rule';

export default endpointRule({
  id: 'polardb-endpoint-private',
  product: 'A PolarDB cluster',
  remediation:
    'Take the public address out, and reach the cluster from the VPC, a VPN or a bastion.',
  references: [
    'Provider docs: alicloud_polardb_endpoint_address',
    'infraguard: polardb-public-access-check',
  ],
  isPublic: {
    alicloud_polardb_endpoint_address: byNature,
    alicloud_polardb_endpoint: (resource) => isOneOf(resource, 'net_type', ['Public']),
    alicloud_polardb_cluster_endpoint: (resource) => isOneOf(resource, 'net_type', ['Public']),
    alicloud_polardb_primary_endpoint: (resource) => isOneOf(resource, 'net_type', ['Public']),
  },
  example: {
    type: 'alicloud_polardb_endpoint',
    always: { db_cluster_id: 'pc-example' },
    fails: { net_type: 'Public' },
    passes: { net_type: 'Private' },
  },
});
