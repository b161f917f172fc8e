import rule from '../../../../policies/rules/databases/lindorm-deletion-protected';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'deletion protection is off',
  {
    type: 'alicloud_lindorm_instance',
    path: 'deletion_proection',
    on: [true],
    off: [false],
    absent: 'fail',
  },
  {
    type: 'alicloud_lindorm_instance_v2',
    path: 'deletion_protection',
    on: ['true'],
    off: ['false'],
    absent: 'fail',
  },
);
