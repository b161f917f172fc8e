import rule from '../../../../policies/rules/ram/ram-mfa-not-remembered';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ram_security_preference',
    path: 'enable_save_mfa_ticket',
    passes: [false],
    fails: [[true, 'a browser may remember the second factor for seven days']],
    absent: 'pass',
  }),
);
