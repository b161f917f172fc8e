import { defineRule } from '../../review';

export default defineRule({
  id: 'ecs-disk-encrypted',
  title: 'A disk is encrypted',
  severity: 'high',
  resourceTypes: ['alicloud_ecs_disk', 'alicloud_disk'],
  rationale: 'A snapshot of a clear disk is readable by everybody who gets it shared or copied.',
  remediation:
    'Set `encrypted = true`, best with `kms_key_id`; a disk that exists has to be made anew.',
  references: ['CIS Alibaba Cloud 2.0, 4.1 and 4.2', 'Checkov CKV_ALI_7'],
  messages: { clear: 'the disk is not encrypted' },
  examples: {
    fails: { alicloud_ecs_disk: { d: { encrypted: false } } },
    passes: { alicloud_ecs_disk: { d: { encrypted: true } } },
  },
  check: ({ resource, model, verdict }) => {
    const defaults = model.ofType('alicloud_ecs_disk_encryption_by_default');
    const from = resource.string('snapshot_id').isSet().holds !== false;
    // A disk takes after its snapshot, or after the default of its region, which is not known here.
    const absent = from || defaults.length > 0 ? 'unknown' : false;
    return verdict(resource.boolean('encrypted').equals(true, { absent }), 'clear');
  },
});
