import { whitelistRule } from '../common/whitelist-rule';
import { listOf } from '../common/whitelist';

export default whitelistRule({
  id: 'rds-whitelist-closed',
  product: 'RDS',
  rationale:
    'Who is on the whitelist may guess passwords. With a public address beside it that is everybody.',
  remediation: "Set `security_ips` to the networks that need it, such as the VPC's `10.0.0.0/16`.",
  references: [
    'CIS Alibaba Cloud 2.0, 6.2',
    'infraguard: rds-public-connection-and-any-ip-access-check',
    'Prowler: rds_instance_no_public_access_whitelist',
    'Checkov: CKV_ALI_9',
  ],
  lists: {
    alicloud_db_instance: (resource) => [resource.strings('security_ips')],
    alicloud_db_readonly_instance: (resource) => [resource.strings('security_ips')],
    alicloud_rds_clone_db_instance: (resource) => [resource.strings('security_ips')],
    alicloud_rds_upgrade_db_instance: (resource) => [resource.strings('security_ips')],
    alicloud_rds_ddr_instance: (resource) => [resource.strings('security_ips')],
    alicloud_rds_whitelist_template: (resource) => [listOf(resource.string('ip_white_list'))],
  },
  example: {
    type: 'alicloud_db_instance',
    always: { engine: 'MySQL', engine_version: '8.0' },
    fails: { security_ips: ['0.0.0.0/0'] },
    passes: { security_ips: ['10.0.0.0/16'] },
  },
});
