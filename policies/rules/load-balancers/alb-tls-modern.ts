import { tlsPolicyRule } from './tls-policy-rule';

const TYPE = 'alicloud_alb_listener';

export default tlsPolicyRule({
  id: 'alb-tls-modern',
  product: 'ALBs',
  type: TYPE,
  protocol: 'listener_protocol',
  encrypted: ['HTTPS'],
  policy: 'security_policy_id',
  own: 'alicloud_alb_security_policy',
  references: ['Provider docs: alicloud_alb_listener, security_policy_id'],
  example: {
    type: TYPE,
    always: { load_balancer_id: 'alb-example', listener_port: 443, listener_protocol: 'HTTPS' },
    fails: { security_policy_id: 'tls_cipher_policy_1_1' },
    passes: { security_policy_id: 'tls_cipher_policy_1_2_strict_with_1_3' },
  },
});
