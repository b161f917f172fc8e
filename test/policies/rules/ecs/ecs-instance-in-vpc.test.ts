import rule from '../../../../policies/rules/ecs/ecs-instance-in-vpc';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the machine is not in a VPC',
  {
    type: 'alicloud_instance',
    path: 'vswitch_id',
    on: ['x-1'],
    off: [''],
    absent: 'fail',
    absentPath: 'vswitch_id',
  },
  {
    type: 'alicloud_ecs_instance_set',
    path: 'vswitch_id',
    on: ['x-1'],
    off: [''],
    absent: 'fail',
    absentPath: 'vswitch_id',
  },
  {
    type: 'alicloud_instance',
    path: 'launch_template_id',
    on: ['lt-1'],
    off: [],
    absent: 'fail',
    absentPath: 'vswitch_id',
  },
  {
    type: 'alicloud_instance',
    path: 'network_interfaces.network_interface_id',
    set: (value) => ({ network_interfaces: [{ network_interface_id: value }] }),
    on: ['eni-1'],
    off: [],
    absent: 'fail',
    absentPath: 'vswitch_id',
  },
);
