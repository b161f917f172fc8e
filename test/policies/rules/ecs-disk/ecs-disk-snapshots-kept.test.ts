import rule from '../../../../policies/rules/ecs-disk/ecs-disk-snapshots-kept';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ecs_auto_snapshot_policy',
    path: 'retention_days',
    beside: {},
    passes: [7, -1],
    fails: [
      [6, 'snapshots are kept for 6 days'],
      [0, 'snapshots are kept for 0 days'],
    ],
    absent: 'never: The provider requires the argument.',
  }),
);
