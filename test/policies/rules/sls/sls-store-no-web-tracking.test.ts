import rule from '../../../../policies/rules/sls/sls-store-no-web-tracking';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_log_store',
    path: 'enable_web_tracking',
    beside: {},
    passes: [false],
    fails: [[true, 'everybody may write into the store']],
    absent: 'pass',
  }),
);
