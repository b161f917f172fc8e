import { any, defineRule } from '../../review';

export default defineRule({
  id: 'kms-key-rotated',
  title: 'A key for encryption is replaced by itself',
  severity: 'medium',
  resourceTypes: ['alicloud_kms_key'],
  rationale: 'The longer a key is in use, the more one leaked version of it opens.',
  remediation: 'Set `automatic_rotation = "Enabled"` and `rotation_interval = "365d"` or less.',
  references: [
    'Checkov CKV_ALI_27',
    'Cloud Config rule kms-key-rotation-enabled',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/kms_key',
  ],
  messages: { never: 'the key is never rotated' },
  examples: {
    fails: { alicloud_kms_key: { k: { automatic_rotation: 'Disabled' } } },
    passes: { alicloud_kms_key: { k: { automatic_rotation: 'Enabled' } } },
  },
  check: ({ resource, verdict, notApplicable }) => {
    const asymmetric = resource
      .string('key_spec')
      .is((spec) => /^(?:RSA|EC)_/.test(spec), { absent: false });
    const imported = resource.string('origin').equals('EXTERNAL', { absent: false });
    // KMS rotates neither.
    const cannot = any(asymmetric, imported);
    if (cannot.holds === true) return notApplicable;
    const rotated = resource.string('automatic_rotation').or('Disabled').equals('Enabled');
    return verdict(any(rotated, cannot), 'never', {}, resource.string('automatic_rotation'));
  },
});
