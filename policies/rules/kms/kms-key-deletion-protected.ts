import { defineRule } from '../../review';

export default defineRule({
  id: 'kms-key-deletion-protected',
  title: 'A key cannot be deleted by accident',
  severity: 'medium',
  resourceTypes: ['alicloud_kms_key'],
  rationale: 'With its key all that it encrypts is gone, for ever.',
  remediation: 'Set `deletion_protection = "Enabled"`.',
  references: [
    'Cloud Config rule kms-key-delete-protection-enabled',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/kms_key',
  ],
  messages: { open: 'the key may be deleted' },
  examples: {
    fails: { alicloud_kms_key: { k: { deletion_protection: 'Disabled' } } },
    passes: { alicloud_kms_key: { k: { deletion_protection: 'Enabled' } } },
  },
  check: ({ resource, verdict }) =>
    verdict(resource.string('deletion_protection').or('Disabled').equals('Enabled'), 'open'),
});
