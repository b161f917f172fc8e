import rule from '../../../../policies/rules/databases/clickhouse-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'ClickHouse',
  {
    type: 'alicloud_click_house_db_cluster',
    path: 'db_cluster_access_white_list[0].security_ip_list',
    form: 'text',
    set: (entries) => ({
      db_cluster_access_white_list: [{ db_cluster_ip_array_name: 'a', security_ip_list: entries }],
    }),
  },
  {
    type: 'alicloud_click_house_enterprise_db_cluster_security_ip',
    path: 'security_ip_list',
    form: 'text',
    set: (entries) => ({ security_ip_list: entries }),
    required: true,
  },
);
