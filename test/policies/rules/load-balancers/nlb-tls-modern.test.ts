import rule from '../../../../policies/rules/load-balancers/nlb-tls-modern';
import { testTls } from './tls-samples';

testTls(rule, {
  type: 'alicloud_nlb_listener',
  protocol: 'listener_protocol',
  tls: 'TCPSSL',
  clear: 'TCP',
  policy: 'security_policy_id',
  own: 'alicloud_nlb_security_policy',
});
