import rule from '../../../../policies/rules/ecs/ecs-security-agent-installed';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the agent of Security Center is not asked for',
  {
    type: 'alicloud_instance',
    path: 'security_enhancement_strategy',
    on: ['Active'],
    off: ['Deactive'],
    absent: 'fail',
  },
  {
    type: 'alicloud_ecs_instance_set',
    path: 'security_enhancement_strategy',
    on: ['Active'],
    off: ['Deactive'],
    absent: 'fail',
  },
  {
    type: 'alicloud_ecs_launch_template',
    path: 'security_enhancement_strategy',
    on: ['Active'],
    off: ['Deactive'],
    absent: 'fail',
  },
  {
    type: 'alicloud_launch_template',
    path: 'security_enhancement_strategy',
    on: ['Active'],
    off: ['Deactive'],
    absent: 'fail',
  },
  {
    type: 'alicloud_ess_scaling_configuration',
    path: 'security_enhancement_strategy',
    on: ['Active'],
    off: ['Deactive'],
    absent: 'fail',
  },
);
