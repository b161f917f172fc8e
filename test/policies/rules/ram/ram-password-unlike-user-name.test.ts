import rule from '../../../../policies/rules/ram/ram-password-unlike-user-name';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

const named = 'a password may hold the name of its user';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ram_password_policy',
    path: 'password_not_contain_user_name',
    passes: [true, 'true'],
    fails: [[false, named]],
    absent: named,
  }),
);
