import { all, not } from '../../review';
import { isGiven, isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'mongodb-in-vpc',
  title: 'MongoDB instances are in a VPC',
  severity: 'medium',
  rationale:
    'In the classic network machines of all customers share a network; what is between them and the database is the whitelist alone.',
  remediation: 'Set `vswitch_id`, and leave `network_type` out or set it to `VPC`.',
  references: [
    'Checkov: CKV_ALI_41',
    'Provider docs: alicloud_mongodb_instance, vswitch_id, network_type',
  ],
  message: 'the instance is not in a VPC',
  reads: each(['alicloud_mongodb_instance', 'alicloud_mongodb_sharding_instance'], (resource) =>
    all(isGiven(resource, 'vswitch_id'), not(isOneOf(resource, 'network_type', ['Classic']))),
  ),
  example: {
    type: 'alicloud_mongodb_instance',
    always: { engine_version: '7.0' },
    fails: {},
    passes: { vswitch_id: 'vsw-example' },
  },
});
