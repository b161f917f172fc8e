import rule from '../../../../policies/rules/oss/oss-object-private';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_oss_bucket_object',
    path: 'acl',
    passes: ['private', 'default'],
    fails: [
      ['public-read', 'the object is public-read'],
      ['public-read-write', 'the object is public-read-write'],
    ],
    absent: 'pass',
  }),
);
