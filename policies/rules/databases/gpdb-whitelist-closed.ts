import { whitelistRule } from '../common/whitelist-rule';
import { listOf, listsIn } from '../common/whitelist';

export default whitelistRule({
  id: 'gpdb-whitelist-closed',
  product: 'AnalyticDB for PostgreSQL',
  rationale:
    'A warehouse holds copies of everything: who is on the whitelist may guess passwords for all of it.',
  remediation: 'Set `security_ip_list` of the `ip_whitelist` blocks to the networks that need it.',
  references: ['Provider docs: alicloud_gpdb_instance, ip_whitelist'],
  lists: {
    alicloud_gpdb_instance: (resource) => [
      resource.strings('security_ip_list'),
      listsIn(resource.blocks('ip_whitelist'), (group) => listOf(group.string('security_ip_list'))),
    ],
    alicloud_gpdb_elastic_instance: (resource) => [resource.strings('security_ip_list')],
    alicloud_gpdb_db_instance_ip_array: (resource) => [resource.strings('security_ip_list')],
  },
  example: {
    type: 'alicloud_gpdb_instance',
    always: { engine: 'gpdb' },
    fails: { ip_whitelist: [{ security_ip_list: '0.0.0.0/0' }] },
    passes: { ip_whitelist: [{ security_ip_list: '10.0.0.0/16' }] },
  },
});
