import rule from '../../../../policies/rules/databases/graph-database-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(rule, 'Graph Database', {
  type: 'alicloud_graph_database_db_instance',
  path: 'db_instance_ip_array[0].security_ips',
  form: 'text',
  set: (entries) => ({
    db_instance_ip_array: [{ db_instance_ip_array_name: 'a', security_ips: entries }],
  }),
});
