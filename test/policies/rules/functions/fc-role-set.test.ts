import rule from '../../../../policies/rules/functions/fc-role-set';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the function has no role',
  {
    type: 'alicloud_fcv3_function',
    path: 'role',
    on: ['acs:ram::1234567890123456:role/a'],
    off: [''],
    absent: 'fail',
  },
  {
    type: 'alicloud_fc_service',
    path: 'role',
    on: ['acs:ram::1234567890123456:role/a'],
    off: [''],
    absent: 'fail',
  },
);
