import { whitelistRule } from '../common/whitelist-rule';
import { listOf } from '../common/whitelist';

export default whitelistRule({
  id: 'hbase-whitelist-closed',
  product: 'HBase',
  rationale:
    'Who is on the whitelist reaches the cluster and its web interface, and may guess passwords.',
  remediation: "Set `ip_white` to the networks that need it, such as the VPC's `10.0.0.0/16`.",
  references: ['Provider docs: alicloud_hbase_instance, ip_white'],
  lists: {
    alicloud_hbase_instance: (resource) => [listOf(resource.string('ip_white'))],
    alicloud_cassandra_cluster: (resource) => [listOf(resource.string('ip_white'))],
  },
  example: {
    type: 'alicloud_hbase_instance',
    always: { name: 'example' },
    fails: { ip_white: '0.0.0.0/0' },
    passes: { ip_white: '10.0.0.0/16' },
  },
});
