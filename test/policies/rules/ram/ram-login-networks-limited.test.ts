import rule from '../../../../policies/rules/ram/ram-login-networks-limited';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

const type = 'alicloud_ram_security_preference';
const path = 'login_network_masks';
const samples = argumentSamples({
  type,
  path,
  passes: ['192.0.2.0/24', '192.0.2.7;10.0.0.0/8', '2001:db8::/32'],
  fails: [
    ['192.0.2.0/24; 0.0.0.0/0', ' 0.0.0.0/0 lets users sign in from everywhere'],
    ['0.0.0.0/1', '0.0.0.0/1 lets users sign in from everywhere'],
    ['::/0', '::/0 lets users sign in from everywhere'],
  ],
  absent: 'pass',
});

testRule(rule, {
  ...samples,
  fail: {
    ...samples.fail,
    'none, where one is asked for': {
      options: { [rule.id]: { required: true } },
      resources: { [type]: { a: {} } },
      gives: { [`${type}.a`]: { fail: 'users may sign in from everywhere', path } },
    },
  },
});
