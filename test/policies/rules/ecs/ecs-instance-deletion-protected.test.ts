import rule from '../../../../policies/rules/ecs/ecs-instance-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'deletion protection is off',
  {
    type: 'alicloud_instance',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_ecs_instance_set',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
);
