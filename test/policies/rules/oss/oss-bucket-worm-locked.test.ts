import rule from '../../../../policies/rules/oss/oss-bucket-worm-locked';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_oss_bucket_worm',
    path: 'status',
    passes: ['Locked'],
    fails: [['InProgress', 'the retention policy is InProgress and lapses within 24 hours']],
    absent: 'the retention policy is InProgress and lapses within 24 hours',
  }),
);
