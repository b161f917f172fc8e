import rule from '../../../../policies/rules/ram/ram-role-session-duration';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ram_role',
    path: 'max_session_duration',
    beside: {},
    passes: [900, 3600],
    fails: [[3601, 'a session may last 3601 seconds; asked for: 3600 at most']],
    absent: 'pass',
  }),
);
