import rule from '../../../../policies/rules/databases/redis-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'Redis',
  {
    type: 'alicloud_kvstore_instance',
    path: 'security_ips',
    form: 'list',
    set: (entries) => ({ security_ips: entries }),
  },
  {
    type: 'alicloud_redis_tair_instance',
    path: 'security_ips',
    form: 'text',
    set: (entries) => ({ security_ips: entries }),
  },
  {
    type: 'alicloud_redis_global_security_ip_group',
    path: 'global_ip_list',
    form: 'text',
    set: (entries) => ({ global_ip_list: entries }),
  },
);
