import rule from '../../../../policies/rules/registry/cr-namespace-private';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'new repositories of the namespace are public',
  {
    type: 'alicloud_cr_ee_namespace',
    path: 'default_visibility',
    on: ['PRIVATE'],
    off: ['PUBLIC'],
    absent: 'pass',
  },
  {
    type: 'alicloud_cr_namespace',
    path: 'default_visibility',
    on: ['PRIVATE'],
    off: ['PUBLIC'],
    absent: 'pass',
  },
);
