import rule from '../../../../policies/rules/ram/ram-idle-users-lose-access';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ram_security_preference',
    path: 'max_idle_days_for_users',
    passes: [90],
    fails: [[180, 'a user may stay away for 180 days and still sign in; asked for: 90']],
    absent: 'a user may stay away for 730 days and still sign in; asked for: 90',
  }),
);
