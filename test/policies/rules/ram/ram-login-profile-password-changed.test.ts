import rule from '../../../../policies/rules/ram/ram-login-profile-password-changed';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ram_login_profile',
    path: 'password_reset_required',
    beside: { user_name: 'alice' },
    passes: [true],
    fails: [[false, 'the password of the state goes on working']],
    absent: 'the password of the state goes on working',
  }),
);
