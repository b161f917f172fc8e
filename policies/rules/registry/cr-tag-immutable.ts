import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'cr-tag-immutable',
  title: 'Tags of images do not change',
  severity: 'low',
  rationale:
    'A tag that can be moved runs something else tomorrow than what was tested, and nobody sees it.',
  remediation: 'Set `tag_immutability = true`.',
  references: [
    'infraguard: cr-repository-immutablity-enable',
    'Provider docs: alicloud_cr_ee_repo, tag_immutability',
  ],
  message: 'tags can be moved to other images',
  reads: {
    alicloud_cr_ee_repo: (resource) => isOn(resource, 'tag_immutability'),
  },
  example: {
    type: 'alicloud_cr_ee_repo',
    always: { name: 'example', repo_type: 'PRIVATE' },
    fails: { tag_immutability: false },
    passes: { tag_immutability: true },
  },
});
