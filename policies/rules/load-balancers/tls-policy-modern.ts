import { defineRule } from '../../review';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_alb_security_policy';
const OLD = ['TLSv1.0', 'TLSv1.1', 'TLSv1'];

export default defineRule({
  id: 'tls-policy-modern',
  title: 'Own TLS policies take TLS 1.2 and newer only',
  severity: 'medium',
  resourceTypes: [TYPE, 'alicloud_nlb_security_policy', 'alicloud_slb_tls_cipher_policy'],
  rationale:
    'TLS 1.0 and 1.1 have known attacks, and were given up by browsers in 2020 (RFC 8996). Every listener with the policy takes them.',
  remediation: 'Set `tls_versions = ["TLSv1.2", "TLSv1.3"]`.',
  references: ['KICS: slb_policy_with_insecure_tls_version_in_use', 'RFC 8996'],
  messages: { old: 'the policy takes TLS older than 1.2' },
  examples: examplesOf({
    type: TYPE,
    always: { security_policy_name: 'example', ciphers: ['ECDHE-RSA-AES128-GCM-SHA256'] },
    fails: { tls_versions: ['TLSv1.1', 'TLSv1.2'] },
    passes: { tls_versions: ['TLSv1.2', 'TLSv1.3'] },
  }),
  check: ({ resource, verdict }) =>
    verdict(
      resource
        .strings('tls_versions')
        .every((version) => version.is((name) => !OLD.includes(name), { absent: true })),
      'old',
    ),
});
