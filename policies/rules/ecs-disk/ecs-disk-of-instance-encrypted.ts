import { defineRule } from '../../review';

export default defineRule({
  id: 'ecs-disk-of-instance-encrypted',
  title: 'The disks of a server are encrypted',
  severity: 'high',
  resourceTypes: ['alicloud_instance'],
  rationale: 'A snapshot of a clear disk is readable by everybody who gets it shared or copied.',
  remediation:
    'Set `system_disk_encrypted = true`, and `encrypted = true` in each of `data_disks`.',
  references: ['CIS Alibaba Cloud 2.0, 4.2', 'Checkov CKV_ALI_32'],
  messages: { system: 'the system disk is not encrypted', data: 'a data disk is not encrypted' },
  examples: {
    fails: { alicloud_instance: { s: { system_disk_encrypted: false } } },
    passes: { alicloud_instance: { s: { system_disk_encrypted: true } } },
  },
  check: ({ resource, model, verdict }) => {
    const defaults = model.ofType('alicloud_ecs_disk_encryption_by_default');
    const absent = defaults.length > 0 ? 'unknown' : false;
    const system = resource.boolean('system_disk_encrypted').equals(true, { absent });
    const data = resource
      .blocks('data_disks')
      .every((disk) => disk.boolean('encrypted').equals(true, { absent }));
    return [verdict(system, 'system'), verdict(data, 'data')];
  },
});
