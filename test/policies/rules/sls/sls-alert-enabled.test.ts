import rule from '../../../../policies/rules/sls/sls-alert-enabled';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_sls_alert',
    path: 'status',
    beside: {},
    passes: ['ENABLED'],
    fails: [['DISABLED', 'the alert is switched off']],
    absent: 'pass',
  }),
);
