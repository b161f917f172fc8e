import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'mongodb-ssl-enabled',
  title: 'Connections to MongoDB may be encrypted',
  severity: 'medium',
  rationale:
    'Passwords and data go through the network in clear, for whoever is on the way to read and change.',
  remediation: 'Set `ssl_action = "Open"`, and have clients ask for it.',
  references: ['Checkov: CKV_ALI_42', 'Provider docs: alicloud_mongodb_instance, ssl_action'],
  message: 'SSL is off',
  reads: each(['alicloud_mongodb_instance', 'alicloud_mongodb_sharding_instance'], (resource) =>
    isOneOf(resource, 'ssl_action', ['Open', 'Update']),
  ),
  example: {
    type: 'alicloud_mongodb_instance',
    always: { engine_version: '7.0' },
    fails: { ssl_action: 'Close' },
    passes: { ssl_action: 'Open' },
  },
});
