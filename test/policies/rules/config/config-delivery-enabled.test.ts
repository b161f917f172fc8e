import rule from '../../../../policies/rules/config/config-delivery-enabled';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_config_delivery',
    path: 'status',
    beside: {},
    passes: [1, '1'],
    fails: [[0, 'the delivery is switched off']],
    absent: 'pass',
  }),
);
