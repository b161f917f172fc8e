import rule from '../../../../policies/rules/kms/kms-key-usable';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_kms_key',
    path: 'status',
    beside: {},
    passes: ['Enabled'],
    fails: [
      ['Disabled', 'the key is Disabled'],
      ['PendingDeletion', 'the key is PendingDeletion'],
    ],
    absent: 'pass',
  }),
);
