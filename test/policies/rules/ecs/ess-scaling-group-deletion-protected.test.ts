import rule from '../../../../policies/rules/ecs/ess-scaling-group-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'deletion protection is off', {
  type: 'alicloud_ess_scaling_group',
  path: 'group_deletion_protection',
  on: [true],
  off: [false],
  absent: 'fail',
});
