import { whitelistRule } from '../common/whitelist-rule';
import { listOf, listsIn } from '../common/whitelist';

export default whitelistRule({
  id: 'clickhouse-whitelist-closed',
  product: 'ClickHouse',
  rationale:
    'Who is on the whitelist may guess passwords. With a public address beside it that is everybody.',
  remediation:
    "Set `security_ip_list` to the networks that need it, such as the VPC's `10.0.0.0/16`.",
  references: ['Provider docs: alicloud_click_house_db_cluster, db_cluster_access_white_list'],
  lists: {
    alicloud_click_house_db_cluster: (resource) => [
      listsIn(resource.blocks('db_cluster_access_white_list'), (group) =>
        listOf(group.string('security_ip_list')),
      ),
    ],
    alicloud_click_house_enterprise_db_cluster_security_ip: (resource) => [
      listOf(resource.string('security_ip_list')),
    ],
  },
  example: {
    type: 'alicloud_click_house_db_cluster',
    always: { category: 'Basic' },
    fails: { db_cluster_access_white_list: [{ security_ip_list: '0.0.0.0/0' }] },
    passes: { db_cluster_access_white_list: [{ security_ip_list: '10.0.0.0/16' }] },
  },
});
