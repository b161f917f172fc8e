import { isOn } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-rrsa-enabled',
  title: 'Pods get RAM roles of their own',
  severity: 'medium',
  rationale:
    'Without RRSA a pod that needs an API uses the role of its node, which every other pod there has as well, or an access key in a secret.',
  remediation: 'Set `enable_rrsa = true`, and bind RAM roles to service accounts.',
  references: [
    'infraguard: ack-cluster-rrsa-enabled',
    'Provider docs: alicloud_cs_managed_kubernetes, enable_rrsa',
  ],
  message: 'pods cannot have RAM roles of their own',
  reads: each(['alicloud_cs_managed_kubernetes', 'alicloud_cs_serverless_kubernetes'], (resource) =>
    isOn(resource, 'enable_rrsa'),
  ),
  example: {
    type: 'alicloud_cs_managed_kubernetes',
    always: { name: 'example' },
    fails: { enable_rrsa: false },
    passes: { enable_rrsa: true },
  },
});
