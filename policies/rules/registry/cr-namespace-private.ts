import { not } from '../../review';
import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'cr-namespace-private',
  title: 'New repositories are private',
  severity: 'medium',
  rationale: 'With `auto_create`, whoever pushes an image to a new name has published it.',
  remediation: 'Set `default_visibility = "PRIVATE"`.',
  references: ['Provider docs: alicloud_cr_ee_namespace, default_visibility'],
  message: 'new repositories of the namespace are public',
  reads: each(['alicloud_cr_ee_namespace', 'alicloud_cr_namespace'], (resource) =>
    not(isOneOf(resource, 'default_visibility', ['PUBLIC'])),
  ),
  example: {
    type: 'alicloud_cr_ee_namespace',
    always: { name: 'example' },
    fails: { default_visibility: 'PUBLIC' },
    passes: { default_visibility: 'PRIVATE' },
  },
});
