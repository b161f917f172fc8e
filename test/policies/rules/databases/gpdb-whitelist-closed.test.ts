import rule from '../../../../policies/rules/databases/gpdb-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'AnalyticDB for PostgreSQL',
  {
    type: 'alicloud_gpdb_instance',
    path: 'ip_whitelist[0].security_ip_list',
    form: 'text',
    set: (entries) => ({ ip_whitelist: [{ ip_group_name: 'default', security_ip_list: entries }] }),
  },
  {
    type: 'alicloud_gpdb_instance',
    path: 'security_ip_list',
    form: 'list',
    set: (entries) => ({ security_ip_list: entries }),
  },
  {
    type: 'alicloud_gpdb_elastic_instance',
    path: 'security_ip_list',
    form: 'list',
    set: (entries) => ({ security_ip_list: entries }),
  },
  {
    type: 'alicloud_gpdb_db_instance_ip_array',
    path: 'security_ip_list',
    form: 'list',
    set: (entries) => ({ security_ip_list: entries }),
    required: true,
  },
);
