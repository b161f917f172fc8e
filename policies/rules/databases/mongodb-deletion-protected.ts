import { isOn } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'mongodb-deletion-protected',
  title: 'A MongoDB instance cannot be released by mistake',
  severity: 'low',
  rationale:
    'One wrong plan, or one stolen key, removes the database and, after a short while, its backups.',
  remediation: 'Set `db_instance_release_protection = true`.',
  references: ['Provider docs: alicloud_mongodb_instance, db_instance_release_protection'],
  message: 'deletion protection is off',
  reads: each(['alicloud_mongodb_instance', 'alicloud_mongodb_sharding_instance'], (resource) =>
    isOn(resource, 'db_instance_release_protection'),
  ),
  example: {
    type: 'alicloud_mongodb_instance',
    always: { engine_version: '7.0' },
    fails: { db_instance_release_protection: false },
    passes: { db_instance_release_protection: true },
  },
});
