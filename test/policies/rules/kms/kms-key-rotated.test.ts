import rule from '../../../../policies/rules/kms/kms-key-rotated';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

const type = 'alicloud_kms_key';
const told = 'the key is never rotated';
const samples = argumentSamples({
  type,
  path: 'automatic_rotation',
  passes: ['Enabled'],
  fails: [['Disabled', told]],
  absent: told,
});

testRule(rule, {
  ...samples,
  notApplicable: {
    'KMS rotates no pairs of keys and nothing that was imported': {
      resources: { [type]: { a: { key_spec: 'RSA_2048' }, b: { origin: 'EXTERNAL' } } },
      gives: { [`${type}.a`]: 'notApplicable', [`${type}.b`]: 'notApplicable' },
    },
  },
});
