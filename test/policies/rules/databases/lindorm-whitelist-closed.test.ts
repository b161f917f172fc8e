import rule from '../../../../policies/rules/databases/lindorm-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'Lindorm',
  {
    type: 'alicloud_lindorm_instance',
    path: 'ip_white_list',
    form: 'list',
    set: (entries) => ({ ip_white_list: entries }),
  },
  {
    type: 'alicloud_lindorm_instance_v2',
    path: 'white_ip_list[0].ip_list',
    form: 'text',
    set: (entries) => ({ white_ip_list: [{ group_name: 'a', ip_list: entries }] }),
  },
);
