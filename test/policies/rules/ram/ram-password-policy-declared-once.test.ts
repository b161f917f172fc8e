import rule from '../../../../policies/rules/ram/ram-password-policy-declared-once';
import { testRule } from '../rule-tester';

const TYPE = 'alicloud_ram_password_policy';
const OLDER = 'alicloud_ram_account_password_policy';

testRule(rule, {
  pass: {
    'one of the newer': { resources: { [TYPE]: { a: {} } }, gives: { account: 'pass' } },
    'one of the older': { resources: { [OLDER]: { a: {} } }, gives: { account: 'pass' } },
  },
  fail: {
    'one of each': {
      resources: { [TYPE]: { a: {} }, [OLDER]: { b: {} } },
      gives: { [`${OLDER}.b`]: { fail: `${TYPE}.a writes the same policy of the account` } },
    },
    'two of the same': {
      resources: { [TYPE]: { a: {}, b: {} } },
      gives: { [`${TYPE}.b`]: { fail: `${TYPE}.a writes the same policy of the account` } },
    },
    'none in all of the account': {
      wholeAccount: true,
      resources: {},
      gives: {
        account: {
          fail: 'the account has no password policy: 8 characters of any kind are enough',
        },
      },
    },
  },
  absent: 'It reads no argument.',
  unknown: 'It reads no argument.',
  notApplicable: {
    'none in a part of the account': { resources: {}, gives: { account: 'notApplicable' } },
  },
});
