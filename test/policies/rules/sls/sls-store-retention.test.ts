import rule from '../../../../policies/rules/sls/sls-store-retention';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_log_store',
    path: 'retention_period',
    beside: {},
    passes: [365, 3650],
    fails: [[364, 'logs are kept for 364 days; asked for: 365 at least']],
    absent: 'logs are kept for 30 days; asked for: 365 at least',
  }),
);
