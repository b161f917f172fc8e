import rule from '../../../../policies/rules/kms/kms-key-deletion-protected';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_kms_key',
    path: 'deletion_protection',
    beside: {},
    passes: ['Enabled'],
    fails: [['Disabled', 'the key may be deleted']],
    absent: 'the key may be deleted',
  }),
);
