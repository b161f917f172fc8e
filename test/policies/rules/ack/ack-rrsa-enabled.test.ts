import rule from '../../../../policies/rules/ack/ack-rrsa-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'pods cannot have RAM roles of their own',
  {
    type: 'alicloud_cs_managed_kubernetes',
    path: 'enable_rrsa',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_cs_serverless_kubernetes',
    path: 'enable_rrsa',
    on: [true],
    off: [false],
    absent: 'fail',
  },
);
