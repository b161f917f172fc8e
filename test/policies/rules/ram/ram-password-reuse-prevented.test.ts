import rule from '../../../../policies/rules/ram/ram-password-reuse-prevented';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

const told = (found: number, wanted = '5 to 24'): string =>
  `the last ${found} passwords are remembered; asked for: ${wanted}`;

const samples = argumentSamples({
  type: 'alicloud_ram_account_password_policy',
  path: 'password_reuse_prevention',
  passes: [5, '24'],
  fails: [
    [0, told(0)],
    [4, told(4)],
  ],
  absent: told(0),
});

testRule(rule, {
  ...samples,
  fail: {
    ...samples.fail,
    'what is enough for another preset': {
      preset: 'strict',
      resources: { alicloud_ram_password_policy: { a: { password_reuse_prevention: 23 } } },
      gives: {
        'alicloud_ram_password_policy.a': {
          fail: told(23, '24'),
          path: 'password_reuse_prevention',
        },
      },
    },
  },
});
