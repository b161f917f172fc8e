import rule from '../../../../policies/rules/ram/ram-password-lifetime';
import { argumentSamples } from '../argument-samples';
import { testRule, UNKNOWN } from '../rule-tester';

const type = 'alicloud_ram_password_policy';
const path = 'max_password_age';
const told = (found: number, wanted = '365 to 1095, or 0'): string =>
  `passwords last ${found} days (0: for ever); asked for: ${wanted}`;
const cis1 = (days: number) => ({
  preset: 'cis-1.0' as const,
  resources: { [type]: { a: { [path]: days } } },
});

const samples = argumentSamples({
  type,
  path,
  passes: [0, 365, '1095'],
  fails: [
    [90, told(90)],
    [364, told(364)],
  ],
  absent: 'pass',
});

testRule(rule, {
  pass: {
    ...samples.pass,
    'for the first CIS': { ...cis1(90), gives: { [`${type}.a`]: 'pass' } },
  },
  fail: {
    ...samples.fail,
    'too long for the first CIS': {
      ...cis1(91),
      gives: { [`${type}.a`]: { fail: told(91, '1 to 90'), path } },
    },
    'an old password that still opens, for the strict': {
      preset: 'strict',
      resources: { [type]: { a: { [path]: 90 }, b: { [path]: 90, hard_expiry: true } } },
      gives: {
        [`${type}.a`]: [
          'pass',
          { fail: 'an expired password still signs in, to be changed', path: 'hard_expiry' },
        ],
        [`${type}.b`]: ['pass', 'pass'],
      },
    },
    'for ever, for the first CIS': {
      ...cis1(0),
      gives: { [`${type}.a`]: { fail: told(0, '1 to 90'), path } },
    },
  },
  absent: samples.absent,
  unknown: {
    'not known yet': {
      resources: { alicloud_ram_account_password_policy: { a: { [path]: UNKNOWN } } },
      gives: {
        'alicloud_ram_account_password_policy.a': {
          unknown: `alicloud_ram_account_password_policy.a ${path}`,
        },
      },
    },
  },
});
