import rule from '../../../../policies/rules/oss/oss-bucket-not-force-destroyed';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_oss_bucket',
    path: 'force_destroy',
    passes: [false],
    fails: [[true, 'to destroy the bucket deletes all that is in it']],
    absent: 'pass',
  }),
);
