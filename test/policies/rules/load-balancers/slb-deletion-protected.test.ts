import rule from '../../../../policies/rules/load-balancers/slb-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'deletion protection is off',
  {
    type: 'alicloud_slb_load_balancer',
    path: 'delete_protection',
    on: ['on'],
    off: ['off'],
    absent: 'fail',
  },
  { type: 'alicloud_slb', path: 'delete_protection', on: ['on'], off: ['off'], absent: 'fail' },
);
