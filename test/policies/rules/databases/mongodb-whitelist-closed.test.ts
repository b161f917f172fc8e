import rule from '../../../../policies/rules/databases/mongodb-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'MongoDB',
  {
    type: 'alicloud_mongodb_instance',
    path: 'security_ip_list',
    form: 'list',
    set: (entries) => ({ security_ip_list: entries }),
  },
  {
    type: 'alicloud_mongodb_instance',
    path: 'security_ip_groups[0].security_ip_list',
    form: 'text',
    set: (entries) => ({
      security_ip_groups: [{ security_ip_group_name: 'a', security_ip_list: entries }],
    }),
  },
  {
    type: 'alicloud_mongodb_sharding_instance',
    path: 'security_ip_list',
    form: 'list',
    set: (entries) => ({ security_ip_list: entries }),
  },
  {
    type: 'alicloud_mongodb_serverless_instance',
    path: 'security_ip_groups[0].security_ip_list',
    form: 'text',
    set: (entries) => ({
      security_ip_groups: [{ security_ip_group_name: 'a', security_ip_list: entries }],
    }),
  },
  {
    type: 'alicloud_mongodb_global_security_ip_group',
    path: 'global_security_ip_list',
    form: 'text',
    set: (entries) => ({ global_security_ip_list: entries }),
    required: true,
  },
);
