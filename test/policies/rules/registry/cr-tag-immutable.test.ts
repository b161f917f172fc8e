import rule from '../../../../policies/rules/registry/cr-tag-immutable';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'tags can be moved to other images', {
  type: 'alicloud_cr_ee_repo',
  path: 'tag_immutability',
  on: [true],
  off: [false],
  absent: 'fail',
});
