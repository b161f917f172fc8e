import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'api-gateway-tls-modern',
  title: 'Gateways of APIs speak TLS 1.2 or newer',
  severity: 'medium',
  rationale: 'TLS 1.0 and 1.1 are withdrawn: what goes through them can be read by those who try.',
  remediation: 'Set `https_policy = "HTTPS2_TLS1_2"`, or `HTTPS2_TLS1_3` where the region has it.',
  references: [
    'infraguard: api-gateway-group-https-policy-check',
    'https://help.aliyun.com/en/api-gateway/traditional-api-gateway/user-guide/configure-an-https-security-policy',
  ],
  message: 'the gateway speaks TLS 1.0',
  reads: {
    alicloud_api_gateway_instance: (resource) =>
      // What follows TLS is the oldest version that is spoken.
      resource
        .string('https_policy')
        .is((policy) => /_TLS1_[23]$/i.test(policy), { absent: false }),
  },
  example: {
    type: 'alicloud_api_gateway_instance',
    always: { instance_name: 'example' },
    fails: { https_policy: 'HTTPS2_TLS1_0' },
    passes: { https_policy: 'HTTPS2_TLS1_2' },
  },
});
