import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'hbase-deletion-protected',
  title: 'An HBase cluster cannot be released by mistake',
  severity: 'low',
  rationale:
    'One wrong plan, or one stolen key, removes the database and, after a short while, its backups.',
  remediation:
    'Leave `deletion_protection` out, or set it to true, and `immediate_delete_flag` to false.',
  references: ['Provider docs: alicloud_hbase_instance, deletion_protection'],
  message: 'deletion protection is off',
  reads: {
    alicloud_hbase_instance: (resource) => isOn(resource, 'deletion_protection', true),
  },
  example: {
    type: 'alicloud_hbase_instance',
    always: { name: 'example' },
    fails: { deletion_protection: false },
    passes: { deletion_protection: true },
  },
});
