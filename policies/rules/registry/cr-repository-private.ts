import { not } from '../../review';
import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'cr-repository-private',
  title: 'Repositories of images are private',
  severity: 'high',
  rationale:
    'Images hold code, and often secrets in a layer that was thought to be gone: everybody may pull from a public repository.',
  remediation: 'Set `repo_type = "PRIVATE"`.',
  references: [
    'infraguard: cr-repository-type-private',
    'Provider docs: alicloud_cr_ee_repo, repo_type',
  ],
  message: 'everybody may pull images from the repository',
  reads: each(['alicloud_cr_ee_repo', 'alicloud_cr_repo'], (resource) =>
    not(isOneOf(resource, 'repo_type', ['PUBLIC'])),
  ),
  example: {
    type: 'alicloud_cr_ee_repo',
    always: { name: 'example' },
    fails: { repo_type: 'PUBLIC' },
    passes: { repo_type: 'PRIVATE' },
  },
});
