import rule from '../../../../policies/rules/oss/oss-account-public-access-blocked';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_oss_account_public_access_block';
const block = (block_public_access: boolean | string) => ({
  resources: { [TYPE]: { a: { block_public_access } } },
});

testRule(rule, {
  pass: { on: { ...block(true), gives: { account: 'pass' } } },
  fail: {
    off: {
      ...block(false),
      gives: {
        [`${TYPE}.a`]: {
          fail: 'the block of the account is switched off',
          path: 'block_public_access',
        },
      },
    },
    none: {
      wholeAccount: true,
      resources: {},
      gives: { account: { fail: 'public access is not blocked for the account' } },
    },
  },
  absent: 'The provider requires the argument.',
  unknown: {
    'not known yet': {
      ...block(UNKNOWN),
      gives: { account: { unknown: `${TYPE}.a block_public_access` } },
    },
  },
});
