import { whitelistRule } from '../common/whitelist-rule';
import { listOf, listsIn } from '../common/whitelist';

export default whitelistRule({
  id: 'selectdb-whitelist-closed',
  product: 'SelectDB',
  rationale:
    'Who is on the whitelist may guess passwords. With a public address beside it that is everybody.',
  remediation:
    "Set `security_ip_list` to the networks that need it, such as the VPC's `10.0.0.0/16`.",
  references: ['Provider docs: alicloud_selectdb_db_instance, desired_security_ip_lists'],
  lists: {
    alicloud_selectdb_db_instance: (resource) => [
      listsIn(resource.blocks('desired_security_ip_lists'), (group) =>
        listOf(group.string('security_ip_list')),
      ),
    ],
  },
  example: {
    type: 'alicloud_selectdb_db_instance',
    always: { db_instance_class: 'selectdb.xlarge' },
    fails: { desired_security_ip_lists: [{ security_ip_list: '0.0.0.0/0' }] },
    passes: { desired_security_ip_lists: [{ security_ip_list: '10.0.0.0/16' }] },
  },
});
