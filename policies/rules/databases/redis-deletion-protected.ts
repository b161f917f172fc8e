import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'redis-deletion-protected',
  title: 'A Redis instance cannot be released by mistake',
  severity: 'low',
  rationale:
    'One wrong plan, or one stolen key, removes the database and, after a short while, its backups.',
  remediation: 'Set `instance_release_protection = true`.',
  references: ['Provider docs: alicloud_kvstore_instance, instance_release_protection'],
  message: 'deletion protection is off',
  reads: {
    alicloud_kvstore_instance: (resource) => isOn(resource, 'instance_release_protection'),
  },
  example: {
    type: 'alicloud_kvstore_instance',
    always: { instance_type: 'Redis' },
    fails: { instance_release_protection: false },
    passes: { instance_release_protection: true },
  },
});
