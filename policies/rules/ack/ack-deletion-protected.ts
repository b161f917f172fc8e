import { isOn } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-deletion-protected',
  title: 'A cluster cannot be deleted by mistake',
  severity: 'low',
  rationale: 'One wrong plan, or one stolen key, takes down everything that runs in it.',
  remediation: 'Set `deletion_protection = true`.',
  references: ['Provider docs: alicloud_cs_managed_kubernetes, deletion_protection'],
  message: 'deletion protection is off',
  reads: each(
    [
      'alicloud_cs_managed_kubernetes',
      'alicloud_cs_kubernetes',
      'alicloud_cs_serverless_kubernetes',
      'alicloud_cs_edge_kubernetes',
    ],
    (resource) => isOn(resource, 'deletion_protection'),
  ),
  example: {
    type: 'alicloud_cs_managed_kubernetes',
    always: { name: 'example' },
    fails: { deletion_protection: false },
    passes: { deletion_protection: true },
  },
});
