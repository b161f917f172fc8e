import rule from '../../../../policies/rules/ecs-disk/ecs-disk-encrypted';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

const type = 'alicloud_ecs_disk';
const told = 'the disk is not encrypted';
const samples = argumentSamples({
  type,
  path: 'encrypted',
  passes: [true],
  fails: [[false, told]],
  absent: told,
});
const doubt = { [`${type}.a`]: { unknown: `${type}.a encrypted` } };

testRule(rule, {
  ...samples,
  unknown: {
    'as the snapshot is': { resources: { [type]: { a: { snapshot_id: 's-1' } } }, gives: doubt },
    'as its region does': {
      resources: {
        [type]: { a: {} },
        alicloud_ecs_disk_encryption_by_default: { b: { encrypted: true } },
      },
      gives: doubt,
    },
  },
});
