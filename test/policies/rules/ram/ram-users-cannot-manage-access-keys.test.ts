import rule from '../../../../policies/rules/ram/ram-users-cannot-manage-access-keys';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ram_security_preference',
    path: 'allow_user_to_manage_access_keys',
    passes: [false],
    fails: [[true, 'every user may make access keys for itself']],
    absent: 'pass',
  }),
);
