import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'api-gateway-https-only',
  title: 'APIs are called over HTTPS only',
  severity: 'high',
  rationale:
    'Tokens and data go through the network in clear, for whoever is on the way to read and change.',
  remediation: 'Set `protocol = "HTTPS"` in `request_config`.',
  references: [
    'Checkov: CKV_ALI_21',
    'KICS: api_gateway_api_protocol_not_https',
    'infraguard: api-gateway-api-internet-request-https',
  ],
  message: 'the API answers over HTTP',
  reads: {
    alicloud_api_gateway_api: (resource) => isOneOf(resource, 'request_config.protocol', ['HTTPS']),
  },
  example: {
    type: 'alicloud_api_gateway_api',
    always: { name: 'example', auth_type: 'APP' },
    fails: { request_config: [{ protocol: 'HTTP,HTTPS' }] },
    passes: { request_config: [{ protocol: 'HTTPS' }] },
  },
});
