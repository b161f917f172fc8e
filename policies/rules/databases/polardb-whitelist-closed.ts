import { whitelistRule } from '../common/whitelist-rule';
import { listOf, listsIn } from '../common/whitelist';

export default whitelistRule({
  id: 'polardb-whitelist-closed',
  product: 'PolarDB',
  rationale:
    'Who is on the whitelist may guess passwords. With a public endpoint beside it that is everybody.',
  remediation: "Set `security_ips` to the networks that need it, such as the VPC's `10.0.0.0/16`.",
  references: ['Provider docs: alicloud_polardb_cluster, security_ips and db_cluster_ip_array'],
  lists: {
    alicloud_polardb_cluster: (resource) => [
      resource.strings('security_ips'),
      listsIn(resource.blocks('db_cluster_ip_array'), (group) => group.strings('security_ips')),
    ],
    alicloud_polardb_global_security_ip_group: (resource) => [
      listOf(resource.string('global_ip_list')),
    ],
  },
  example: {
    type: 'alicloud_polardb_cluster',
    always: { db_type: 'MySQL', db_version: '8.0' },
    fails: { db_cluster_ip_array: [{ security_ips: ['0.0.0.0/0'] }] },
    passes: { db_cluster_ip_array: [{ security_ips: ['10.0.0.0/16'] }] },
  },
});
