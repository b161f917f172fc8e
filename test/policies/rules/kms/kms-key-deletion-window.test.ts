import rule from '../../../../policies/rules/kms/kms-key-deletion-window';
import { testRule, UNKNOWN } from '../rule-tester';

const type = 'alicloud_kms_key';
const A = `${type}.a`;
const told = (days: number) => `a deleted key is gone after ${days} days; asked for: 30 at least`;
const key = (a: Readonly<Record<string, number | string>>) => ({ resources: { [type]: { a } } });
const path = 'pending_window_in_days';

testRule(rule, {
  pass: {
    'just enough': { ...key({ [path]: 30 }), gives: { [A]: 'pass' } },
    'by the deprecated argument': {
      ...key({ deletion_window_in_days: 366 }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'a day too few': { ...key({ [path]: 29 }), gives: { [A]: { fail: told(29), path } } },
    'by the deprecated argument': {
      ...key({ deletion_window_in_days: 7 }),
      gives: { [A]: { fail: told(7), path: 'deletion_window_in_days' } },
    },
  },
  absent: {
    'what KMS takes': { ...key({}), gives: { [A]: { unknown: `${A} deletion_window_in_days` } } },
  },
  unknown: {
    'not known yet': { ...key({ [path]: UNKNOWN }), gives: { [A]: { unknown: `${A} ${path}` } } },
  },
});
