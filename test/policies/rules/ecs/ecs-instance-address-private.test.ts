import rule from '../../../../policies/rules/ecs/ecs-instance-address-private';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the machine gets an address on the internet',
  {
    type: 'alicloud_instance',
    path: 'internet_max_bandwidth_out',
    on: [0],
    off: [1, '100'],
    absent: 'pass',
  },
  {
    type: 'alicloud_ecs_instance_set',
    path: 'internet_max_bandwidth_out',
    on: [0],
    off: [1, '100'],
    absent: 'pass',
  },
  {
    type: 'alicloud_ecs_launch_template',
    path: 'internet_max_bandwidth_out',
    on: [0],
    off: [1, '100'],
    absent: 'pass',
  },
  {
    type: 'alicloud_launch_template',
    path: 'internet_max_bandwidth_out',
    on: [0],
    off: [1, '100'],
    absent: 'pass',
  },
  {
    type: 'alicloud_ess_scaling_configuration',
    path: 'internet_max_bandwidth_out',
    on: [0],
    off: [1, '100'],
    absent: 'pass',
  },
  {
    type: 'alicloud_instance',
    path: 'allocate_public_ip',
    on: [false],
    off: [true],
    absent: 'pass',
  },
);
