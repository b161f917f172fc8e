import rule from '../../../../policies/rules/ram/ram-login-networks-limited';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

const type = 'alicloud_ram_security_preference';
const path = 'login_network_masks';
const samples = argumentSamples({
  type,
  path,
  passes: ['223.5.5.0/24', '223.5.5.7;10.0.0.0/8'],
  fails: [
    ['223.5.5.0/24; 0.0.0.0/0', '0.0.0.0/0 lets users sign in from everywhere'],
    ['2400:1000::/20', '2400:1000::/20 lets users sign in from everywhere'],
    [
      '192.168.1.5;127.0.0.1',
      'nobody can come from 192.168.1.5;127.0.0.1 over the internet: users are locked out',
    ],
    [
      '203.0.113.0/24',
      'nobody can come from 203.0.113.0/24 over the internet: users are locked out',
    ],
    ['0.0.0.0/1', '0.0.0.0/1 lets users sign in from everywhere'],
    ['::/0', '::/0 lets users sign in from everywhere'],
  ],
  absent: 'pass',
});

testRule(rule, {
  ...samples,
  unknown: {
    ...samples.unknown,
    'IPv6, of which no page speaks': {
      resources: { [type]: { a: { [path]: '223.5.5.0/24;2400:3200::/32' } } },
      gives: { [`${type}.a`]: { unknown: `${type}.a ${path}` } },
    },
  },
  fail: {
    ...samples.fail,
    'none, where one is asked for': {
      options: { [rule.id]: { required: true } },
      resources: { [type]: { a: {} } },
      gives: { [`${type}.a`]: { fail: 'users may sign in from everywhere', path } },
    },
  },
});
