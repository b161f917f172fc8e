import rule from '../../../../policies/rules/ram/ram-login-session-duration';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ram_security_preference',
    path: 'login_session_duration',
    passes: [1, 6],
    fails: [[7, 'a session lasts 7 hours; asked for: 1 to 6']],
    absent: 'pass',
  }),
);
