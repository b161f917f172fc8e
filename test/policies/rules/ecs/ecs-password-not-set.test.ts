import rule from '../../../../policies/rules/ecs/ecs-password-not-set';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the machine is given a password in clear',
  { type: 'alicloud_instance', path: 'password', on: [''], off: ['an example'], absent: 'pass' },
  {
    type: 'alicloud_ecs_instance_set',
    path: 'password',
    on: [''],
    off: ['an example'],
    absent: 'pass',
  },
  {
    type: 'alicloud_ess_scaling_configuration',
    path: 'password',
    on: [''],
    off: ['an example'],
    absent: 'pass',
  },
);
