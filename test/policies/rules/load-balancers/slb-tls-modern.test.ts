import rule from '../../../../policies/rules/load-balancers/slb-tls-modern';
import { testTls } from './tls-samples';

testTls(rule, {
  type: 'alicloud_slb_listener',
  protocol: 'protocol',
  tls: 'https',
  clear: 'http',
  policy: 'tls_cipher_policy',
  own: 'alicloud_slb_tls_cipher_policy',
});
