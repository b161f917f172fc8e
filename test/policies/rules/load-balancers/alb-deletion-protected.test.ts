import rule from '../../../../policies/rules/load-balancers/alb-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'deletion protection is off',
  {
    type: 'alicloud_alb_load_balancer',
    path: 'deletion_protection_config.enabled',
    on: [true],
    off: [false],
    absent: 'fail',
    set: (value) => ({ deletion_protection_config: [{ enabled: value }] }),
  },
  {
    type: 'alicloud_alb_load_balancer',
    path: 'deletion_protection_enabled',
    on: [true],
    off: [],
    absent: 'fail',
    absentPath: 'deletion_protection_config.enabled',
  },
);
