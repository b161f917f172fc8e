import rule from '../../../../policies/rules/databases/rds-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'RDS',
  {
    type: 'alicloud_db_instance',
    path: 'security_ips',
    form: 'list',
    set: (entries) => ({ security_ips: entries }),
  },
  {
    type: 'alicloud_db_readonly_instance',
    path: 'security_ips',
    form: 'list',
    set: (entries) => ({ security_ips: entries }),
  },
  {
    type: 'alicloud_rds_clone_db_instance',
    path: 'security_ips',
    form: 'list',
    set: (entries) => ({ security_ips: entries }),
  },
  {
    type: 'alicloud_rds_upgrade_db_instance',
    path: 'security_ips',
    form: 'list',
    set: (entries) => ({ security_ips: entries }),
  },
  {
    type: 'alicloud_rds_ddr_instance',
    path: 'security_ips',
    form: 'list',
    set: (entries) => ({ security_ips: entries }),
  },
  {
    type: 'alicloud_rds_whitelist_template',
    path: 'ip_white_list',
    form: 'text',
    set: (entries) => ({ ip_white_list: entries }),
    required: true,
  },
);
