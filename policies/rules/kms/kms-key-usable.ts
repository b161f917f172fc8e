import { all, defineRule } from '../../review';

export default defineRule({
  id: 'kms-key-usable',
  title: 'A key is enabled',
  severity: 'medium',
  resourceTypes: ['alicloud_kms_key'],
  rationale: 'What a disabled key encrypted cannot be read until it is enabled again.',
  remediation: 'Set `status = "Enabled"`, or leave it out.',
  references: ['Checkov CKV_ALI_28', 'KICS cmk_is_unusable'],
  messages: { off: 'the key is {found}' },
  examples: {
    fails: { alicloud_kms_key: { k: { status: 'Disabled' } } },
    passes: { alicloud_kms_key: { k: { status: 'Enabled' } } },
  },
  check: ({ resource, verdict }) => {
    const current = resource.string('status');
    const found = (current.found.state === 'absent' ? resource.string('key_state') : current).or(
      'Enabled',
    );
    const older = resource.boolean('is_enabled').or(true).equals(true);
    return verdict(all(found.equals('Enabled'), older), 'off', {
      found: older.holds === false ? 'disabled' : found,
    });
  },
});
