import rule from '../../../../policies/rules/ecs/ecs-instance-group-named';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'no security group is named, so the machine gets the default one',
  { type: 'alicloud_instance', path: 'security_groups', on: [['sg-1']], off: [[]], absent: 'fail' },
  {
    type: 'alicloud_instance',
    path: 'launch_template_name',
    on: ['a'],
    off: [],
    absent: 'fail',
    absentPath: 'security_groups',
  },
  {
    type: 'alicloud_ess_scaling_configuration',
    path: 'security_group_id',
    on: ['sg-1'],
    off: [''],
    absent: 'fail',
  },
  {
    type: 'alicloud_ess_scaling_configuration',
    path: 'security_group_ids',
    on: [['sg-1']],
    off: [],
    absent: 'fail',
    absentPath: 'security_group_id',
  },
  ...['alicloud_ecs_launch_template', 'alicloud_launch_template'].map((type) => ({
    type,
    path: 'security_group_id',
    on: ['sg-1'],
    off: [''],
    absent: 'fail' as const,
  })),
  {
    type: 'alicloud_ecs_launch_template',
    path: 'security_group_ids',
    on: [['sg-1']],
    off: [],
    absent: 'fail',
    absentPath: 'security_group_id',
  },
);
