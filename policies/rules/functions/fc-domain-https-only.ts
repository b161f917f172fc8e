import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'fc-domain-https-only',
  title: 'Domains of functions answer over HTTPS only',
  severity: 'medium',
  rationale:
    'Tokens and data go through the network in clear, for whoever is on the way to read and change.',
  remediation: 'Set `protocol = "HTTPS"`, with `cert_config`.',
  references: ['Provider docs: alicloud_fcv3_custom_domain, protocol'],
  message: 'the domain answers over HTTP',
  reads: each(['alicloud_fcv3_custom_domain', 'alicloud_fc_custom_domain'], (resource) =>
    isOneOf(resource, 'protocol', ['HTTPS']),
  ),
  example: {
    type: 'alicloud_fcv3_custom_domain',
    always: { custom_domain_name: 'api.example.com' },
    fails: { protocol: 'HTTP,HTTPS' },
    passes: { protocol: 'HTTPS' },
  },
});
