import rule from '../../../../policies/rules/ram/ram-password-minimum-length';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_ram_password_policy';
const OLD = 'alicloud_ram_account_password_policy';
const path = 'minimum_password_length';
const short = (found: number, least = 14): string =>
  `passwords of ${found} characters are allowed; at least ${least} are asked for`;

testRule(rule, {
  pass: {
    'the least': {
      resources: { [TYPE]: { a: { [path]: 14 } }, [OLD]: { b: { [path]: '32' } } },
      gives: { [`${TYPE}.a`]: 'pass', [`${OLD}.b`]: 'pass' },
    },
  },
  fail: {
    'one too few': {
      resources: { [TYPE]: { a: { [path]: 13 } }, [OLD]: { b: { [path]: '8' } } },
      gives: { [`${TYPE}.a`]: { fail: short(13), path }, [`${OLD}.b`]: { fail: short(8), path } },
    },
    'what another preset finds too short': {
      preset: 'strict',
      resources: { [TYPE]: { a: { [path]: 15 } } },
      gives: { [`${TYPE}.a`]: { fail: short(15, 16), path } },
    },
  },
  absent: {
    'the default of the provider': {
      resources: { [TYPE]: { a: {} }, [OLD]: { b: {} } },
      gives: { [`${TYPE}.a`]: { fail: short(8), path }, [`${OLD}.b`]: { fail: short(12), path } },
    },
  },
  unknown: {
    'a length that is not known yet': {
      resources: { [TYPE]: { a: { [path]: UNKNOWN } } },
      gives: { [`${TYPE}.a`]: { unknown: `${TYPE}.a ${path}` } },
    },
    'no number': {
      resources: { [TYPE]: { a: { [path]: 'long' } } },
      gives: { [`${TYPE}.a`]: { unknown: `${TYPE}.a ${path}` } },
    },
  },
});
