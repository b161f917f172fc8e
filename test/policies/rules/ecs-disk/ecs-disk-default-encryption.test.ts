import rule from '../../../../policies/rules/ecs-disk/ecs-disk-default-encryption';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ecs_disk_encryption_by_default',
    path: 'encrypted',
    beside: {},
    passes: [true],
    fails: [[false, 'new disks of the region are not encrypted']],
    absent: 'new disks of the region are not encrypted',
  }),
);
