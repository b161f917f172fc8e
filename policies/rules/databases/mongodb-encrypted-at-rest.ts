import { any } from '../../review';
import { isOn, isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'mongodb-encrypted-at-rest',
  title: 'The data of MongoDB is encrypted where it is stored',
  severity: 'medium',
  rationale:
    'Backups, snapshots and disks that are lost, copied or returned to the pool are read by whoever has them.',
  remediation:
    'Set `tde_status = "enabled"`, or `encrypted = true` with a `cloud_disk_encryption_key` on cloud disks.',
  references: [
    'Checkov: CKV_ALI_44',
    'Provider docs: alicloud_mongodb_instance, tde_status and encrypted',
  ],
  message: 'neither TDE nor disk encryption is on',
  reads: each(['alicloud_mongodb_instance', 'alicloud_mongodb_sharding_instance'], (resource) =>
    any(isOneOf(resource, 'tde_status', ['enabled']), isOn(resource, 'encrypted')),
  ),
  example: {
    type: 'alicloud_mongodb_instance',
    always: { engine_version: '7.0' },
    fails: { tde_status: 'disabled' },
    passes: { tde_status: 'enabled' },
  },
});
