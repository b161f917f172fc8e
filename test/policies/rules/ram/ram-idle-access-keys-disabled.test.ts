import rule from '../../../../policies/rules/ram/ram-idle-access-keys-disabled';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ram_security_preference',
    path: 'max_idle_days_for_access_keys',
    passes: [90],
    fails: [[180, 'a key may lie about for 180 days and still work; asked for: 90']],
    absent: 'a key may lie about for 730 days and still work; asked for: 90',
  }),
);
