import rule from '../../../../policies/rules/registry/cr-repository-private';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'everybody may pull images from the repository',
  {
    type: 'alicloud_cr_ee_repo',
    path: 'repo_type',
    on: ['PRIVATE'],
    off: ['PUBLIC'],
    absent: { reason: 'The provider requires it.' },
  },
  {
    type: 'alicloud_cr_repo',
    path: 'repo_type',
    on: ['PRIVATE'],
    off: ['PUBLIC'],
    absent: { reason: 'The provider requires it.' },
  },
);
