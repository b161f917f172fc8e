import rule from '../../../../policies/rules/ram/ram-risky-login-verified';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ram_security_preference',
    path: 'operation_for_risk_login',
    passes: ['enforceVerify'],
    fails: [['autonomous', 'the user may skip the verification of a risky sign-in']],
    absent: 'the user may skip the verification of a risky sign-in',
  }),
);
