import { isGiven } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'rds-in-vpc',
  title: 'RDS instances are in a VPC',
  severity: 'medium',
  rationale:
    'In the classic network machines of all customers share a network; what is between them and the database is the whitelist alone.',
  remediation: 'Set `vswitch_id`.',
  references: [
    'Cloud Config: rds-instances-in-vpc',
    'Provider docs: alicloud_db_instance, vswitch_id',
  ],
  message: 'the instance is not in a VPC',
  reads: each(['alicloud_db_instance', 'alicloud_db_readonly_instance'], (resource) =>
    isGiven(resource, 'vswitch_id'),
  ),
  example: {
    type: 'alicloud_db_instance',
    always: { engine: 'MySQL', engine_version: '8.0' },
    fails: {},
    passes: { vswitch_id: 'vsw-example' },
  },
});
