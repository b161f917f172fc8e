import rule from '../../../../policies/rules/databases/polardb-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'PolarDB',
  {
    type: 'alicloud_polardb_cluster',
    path: 'security_ips',
    form: 'list',
    set: (entries) => ({ security_ips: entries }),
  },
  {
    type: 'alicloud_polardb_cluster',
    path: 'db_cluster_ip_array[0].security_ips',
    form: 'list',
    set: (entries) => ({
      db_cluster_ip_array: [{ db_cluster_ip_array_name: 'default', security_ips: entries }],
    }),
  },
  {
    type: 'alicloud_polardb_global_security_ip_group',
    path: 'global_ip_list',
    form: 'text',
    set: (entries) => ({ global_ip_list: entries }),
    required: true,
  },
);
