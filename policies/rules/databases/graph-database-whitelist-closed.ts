import { whitelistRule } from '../common/whitelist-rule';
import { listOf, listsIn } from '../common/whitelist';

export default whitelistRule({
  id: 'graph-database-whitelist-closed',
  product: 'Graph Database',
  rationale:
    'Who is on the whitelist may guess passwords. With a public address beside it that is everybody.',
  remediation: "Set `security_ips` to the networks that need it, such as the VPC's `10.0.0.0/16`.",
  references: ['Provider docs: alicloud_graph_database_db_instance, db_instance_ip_array'],
  lists: {
    alicloud_graph_database_db_instance: (resource) => [
      listsIn(resource.blocks('db_instance_ip_array'), (group) =>
        listOf(group.string('security_ips')),
      ),
    ],
  },
  example: {
    type: 'alicloud_graph_database_db_instance',
    always: { db_version: '1.0' },
    fails: { db_instance_ip_array: [{ security_ips: '0.0.0.0/0' }] },
    passes: { db_instance_ip_array: [{ security_ips: '10.0.0.0/16' }] },
  },
});
