import { tlsPolicyRule } from './tls-policy-rule';

const TYPE = 'alicloud_slb_listener';

export default tlsPolicyRule({
  id: 'slb-tls-modern',
  product: 'Classic load balancers',
  type: TYPE,
  protocol: 'protocol',
  encrypted: ['https'],
  policy: 'tls_cipher_policy',
  own: 'alicloud_slb_tls_cipher_policy',
  references: ['Checkov: CKV_ALI_33', 'KICS: slb_policy_with_insecure_tls_version_in_use'],
  example: {
    type: TYPE,
    always: { load_balancer_id: 'lb-example', frontend_port: 443, protocol: 'https' },
    fails: {},
    passes: { tls_cipher_policy: 'tls_cipher_policy_1_2_strict_with_1_3' },
  },
});
