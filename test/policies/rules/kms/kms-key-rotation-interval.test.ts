import rule from '../../../../policies/rules/kms/kms-key-rotation-interval';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_kms_key',
    path: 'rotation_interval',
    beside: {},
    passes: ['365d', '8760h', '31536000s'],
    fails: [
      ['366d', 'the key is rotated every 366d; asked for: 365 days at most'],
      ['8784h', 'the key is rotated every 8784h; asked for: 365 days at most'],
    ],
    absent: 'pass',
  }),
);
