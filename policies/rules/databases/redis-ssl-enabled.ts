import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'redis-ssl-enabled',
  title: 'Connections to Redis may be encrypted',
  severity: 'medium',
  rationale:
    'Passwords and data go through the network in clear, for whoever is on the way to read and change.',
  remediation: 'Set `ssl_enable = "Enable"` (`ssl_enabled` for Tair), and have clients ask for it.',
  references: [
    'Provider docs: alicloud_kvstore_instance, ssl_enable',
    'infraguard: redis-instance-enabled-ssl',
  ],
  message: 'SSL is off',
  reads: {
    alicloud_kvstore_instance: (resource) => isOneOf(resource, 'ssl_enable', ['Enable', 'Update']),
    alicloud_redis_tair_instance: (resource) =>
      isOneOf(resource, 'ssl_enabled', ['Enable', 'Update']),
  },
  example: {
    type: 'alicloud_kvstore_instance',
    always: { instance_type: 'Redis' },
    fails: { ssl_enable: 'Disable' },
    passes: { ssl_enable: 'Enable' },
  },
});
