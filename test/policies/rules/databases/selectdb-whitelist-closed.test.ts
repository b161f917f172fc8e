import rule from '../../../../policies/rules/databases/selectdb-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(rule, 'SelectDB', {
  type: 'alicloud_selectdb_db_instance',
  path: 'desired_security_ip_lists[0].security_ip_list',
  form: 'text',
  set: (entries) => ({
    desired_security_ip_lists: [{ group_name: 'a', security_ip_list: entries }],
  }),
});
