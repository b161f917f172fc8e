import rule from '../../../../policies/rules/ack/ack-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'deletion protection is off',
  {
    type: 'alicloud_cs_managed_kubernetes',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_cs_kubernetes',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_cs_serverless_kubernetes',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_cs_edge_kubernetes',
    path: 'deletion_protection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
);
