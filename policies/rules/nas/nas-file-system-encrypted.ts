import { defineRule } from '../../review';

export default defineRule({
  id: 'nas-file-system-encrypted',
  title: 'A file system is encrypted',
  severity: 'medium',
  resourceTypes: ['alicloud_nas_file_system'],
  rationale: 'A copy or backup of a clear file system is readable by everybody who gets it.',
  remediation:
    'Set `encrypt_type = 1`, or 2 with `kms_key_id`; a file system that exists has to be made anew.',
  references: [
    'KICS nas_file_system_not_encrypted',
    'Cloud Config rule nas-filesystem-encrypt-type-check',
  ],
  messages: { clear: 'the file system is not encrypted' },
  examples: {
    fails: { alicloud_nas_file_system: { f: { encrypt_type: 0 } } },
    passes: { alicloud_nas_file_system: { f: { encrypt_type: 1 } } },
  },
  check: ({ resource, verdict }) =>
    verdict(
      resource
        .number('encrypt_type')
        .or(0)
        .is((type) => type === 1 || type === 2),
      'clear',
    ),
});
