import rule from '../../../../policies/rules/ram/ram-password-lockout';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

const OLDER = 'alicloud_ram_account_password_policy';
const told = (found: number): string =>
  `a user may be tried ${found} times an hour (0: without end); asked for: 1 to 5`;
const samples = argumentSamples({
  type: 'alicloud_ram_password_policy',
  path: 'max_login_attemps',
  passes: [1, 5],
  fails: [
    [0, told(0)],
    [6, told(6)],
  ],
  absent: told(0),
});
const older = (max_login_attempts?: number) => ({
  resources: { [OLDER]: { a: max_login_attempts === undefined ? {} : { max_login_attempts } } },
});

testRule(rule, {
  pass: {
    ...samples.pass,
    'the older resource by its default': { ...older(), gives: { [`${OLDER}.a`]: 'pass' } },
  },
  fail: {
    ...samples.fail,
    'the older resource, switched off': {
      ...older(0),
      gives: { [`${OLDER}.a`]: { fail: told(0), path: 'max_login_attempts' } },
    },
  },
  absent: samples.absent,
  unknown: samples.unknown,
});
