import rule from '../../../../policies/rules/config/config-rule-active';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_config_rule',
    path: 'status',
    beside: {},
    passes: ['ACTIVE'],
    fails: [['INACTIVE', 'the rule is INACTIVE']],
    absent: 'pass',
  }),
);
