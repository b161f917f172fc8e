import rule from '../../../../policies/rules/nas/nas-access-rule-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(rule, 'a file system', {
  type: 'alicloud_nas_access_rule',
  path: 'source_cidr_ip',
  form: 'text',
  set: (entries) => ({ access_group_name: 'a', source_cidr_ip: entries }),
});
