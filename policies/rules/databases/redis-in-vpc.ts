import { isGiven } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'redis-in-vpc',
  title: 'Redis instances are in a VPC',
  severity: 'medium',
  rationale:
    'In the classic network machines of all customers share a network; what is between them and the database is the whitelist alone.',
  remediation: 'Set `vswitch_id`.',
  references: ['Provider docs: alicloud_kvstore_instance, vswitch_id'],
  message: 'the instance is not in a VPC',
  reads: { alicloud_kvstore_instance: (resource) => isGiven(resource, 'vswitch_id') },
  example: {
    type: 'alicloud_kvstore_instance',
    fails: {},
    passes: { vswitch_id: 'vsw-example' },
  },
});
