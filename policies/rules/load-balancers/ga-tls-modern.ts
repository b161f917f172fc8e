import { tlsPolicyRule } from './tls-policy-rule';

const TYPE = 'alicloud_ga_listener';

export default tlsPolicyRule({
  id: 'ga-tls-modern',
  product: 'Listeners of Global Accelerator',
  type: TYPE,
  protocol: 'protocol',
  encrypted: ['HTTPS'],
  policy: 'security_policy_id',
  references: ['Provider docs: alicloud_ga_listener, security_policy_id'],
  example: {
    type: TYPE,
    always: { accelerator_id: 'ga-example', protocol: 'HTTPS' },
    fails: { security_policy_id: 'tls_cipher_policy_1_0' },
    passes: { security_policy_id: 'tls_cipher_policy_1_2_strict_with_1_3' },
  },
});
