import { tlsPolicyRule } from './tls-policy-rule';

const TYPE = 'alicloud_nlb_listener';

export default tlsPolicyRule({
  id: 'nlb-tls-modern',
  product: 'NLBs',
  type: TYPE,
  protocol: 'listener_protocol',
  encrypted: ['TCPSSL'],
  policy: 'security_policy_id',
  own: 'alicloud_nlb_security_policy',
  references: ['Provider docs: alicloud_nlb_listener, security_policy_id'],
  example: {
    type: TYPE,
    always: { load_balancer_id: 'nlb-example', listener_port: 443, listener_protocol: 'TCPSSL' },
    fails: { security_policy_id: 'tls_cipher_policy_1_0' },
    passes: { security_policy_id: 'tls_cipher_policy_1_2_strict_with_1_3' },
  },
});
