import { any } from '../../review';
import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'fc-domain-tls-modern',
  title: 'Domains of functions take TLS 1.2 and newer only',
  severity: 'medium',
  rationale:
    'TLS 1.0 and 1.1 have known attacks, and were given up by browsers in 2020 (RFC 8996).',
  remediation: 'Set `tls_config { min_version = "TLSv1.2" }`.',
  references: ['Provider docs: alicloud_fcv3_custom_domain, tls_config', 'RFC 8996'],
  message: 'the domain takes TLS older than 1.2',
  reads: {
    alicloud_fcv3_custom_domain: (resource) =>
      any(
        isOneOf(resource, 'tls_config.min_version', ['TLSv1.2', 'TLSv1.3']),
        isOneOf(resource, 'protocol', ['HTTP']),
      ),
  },
  example: {
    type: 'alicloud_fcv3_custom_domain',
    always: { custom_domain_name: 'api.example.com', protocol: 'HTTPS' },
    fails: { tls_config: [{ min_version: 'TLSv1.0' }] },
    passes: { tls_config: [{ min_version: 'TLSv1.2' }] },
  },
});
