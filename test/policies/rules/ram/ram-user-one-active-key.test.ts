import rule from '../../../../policies/rules/ram/ram-user-one-active-key';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_ram_access_key';
const [A, B] = [`${TYPE}.a`, `${TYPE}.b`];
const keys = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) => ({
  resources: { [TYPE]: { a, b } },
});
const SECOND = { fail: 'the user has another key that works', path: 'status' };

testRule(rule, {
  pass: {
    'keys of two users': {
      ...keys({ user_name: 'x' }, { user_name: 'y' }),
      gives: { [A]: 'pass', [B]: 'pass' },
    },
    'one that does not work': {
      ...keys({ user_name: 'x' }, { user_name: 'x', status: 'Inactive' }),
      gives: { [A]: 'pass', [B]: 'pass' },
    },
  },
  fail: {
    'two that work': {
      ...keys({ user_name: 'x', status: 'Active' }, { user_name: 'x' }),
      gives: { [A]: 'pass', [B]: SECOND },
    },
  },
  absent: {
    'of whoever applies': {
      ...keys({}, {}),
      gives: { [A]: 'notApplicable', [B]: 'notApplicable' },
    },
  },
  unknown: {
    'whether the other works': {
      ...keys({ user_name: 'x', status: UNKNOWN }, { user_name: 'x' }),
      gives: { [A]: 'pass', [B]: { unknown: `${A} status` } },
    },
  },
});
