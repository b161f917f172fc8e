import rule from '../../../../policies/rules/ecs/eci-address-private';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the containers get an address on the internet',
  {
    type: 'alicloud_eci_container_group',
    path: 'auto_create_eip',
    on: [false],
    off: [true],
    absent: 'pass',
  },
  {
    type: 'alicloud_ess_eci_scaling_configuration',
    path: 'auto_create_eip',
    on: [false],
    off: [true],
    absent: 'pass',
  },
);
