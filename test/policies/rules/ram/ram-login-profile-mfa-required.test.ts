import rule from '../../../../policies/rules/ram/ram-login-profile-mfa-required';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

const type = 'alicloud_ram_login_profile';
const path = 'mfa_bind_required';
const told = 'the user needs no second factor';
const samples = argumentSamples({
  type,
  path,
  passes: [true],
  fails: [[false, told]],
  absent: told,
});
const beside = (mfa_operation_for_login: string) => ({
  resources: {
    [type]: { a: {} },
    alicloud_ram_security_preference: { p: { mfa_operation_for_login } },
  },
});

testRule(rule, {
  ...samples,
  pass: {
    ...samples.pass,
    'the account asks for it': { ...beside('mandatory'), gives: { [`${type}.a`]: 'pass' } },
  },
  fail: {
    ...samples.fail,
    'the account asks some': {
      ...beside('adaptive'),
      gives: { [`${type}.a`]: { fail: told, path } },
    },
  },
});
