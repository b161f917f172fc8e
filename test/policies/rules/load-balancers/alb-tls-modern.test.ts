import rule from '../../../../policies/rules/load-balancers/alb-tls-modern';
import { testTls } from './tls-samples';

testTls(rule, {
  type: 'alicloud_alb_listener',
  protocol: 'listener_protocol',
  tls: 'HTTPS',
  clear: 'HTTP',
  policy: 'security_policy_id',
  own: 'alicloud_alb_security_policy',
});
