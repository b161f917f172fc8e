import rule from '../../../../policies/rules/actiontrail/actiontrail-trail-enabled';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_actiontrail_trail',
    path: 'status',
    beside: {},
    passes: ['Enable'],
    fails: [['Disable', 'the trail is not switched on']],
    absent: 'the trail is not switched on',
  }),
);
