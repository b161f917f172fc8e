import rule from '../../../../policies/rules/load-balancers/ga-tls-modern';
import { testTls } from './tls-samples';

testTls(rule, {
  type: 'alicloud_ga_listener',
  protocol: 'protocol',
  tls: 'HTTPS',
  clear: 'TCP',
  policy: 'security_policy_id',
});
