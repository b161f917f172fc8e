import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-node-auto-repair',
  title: 'Nodes that fail are repaired',
  severity: 'low',
  rationale: 'A node that is stuck keeps its holes and takes no patches.',
  remediation: 'Set `management { auto_repair = true }`.',
  references: ['KICS: cs_kubernetes_node_pool_auto_repair_disabled', 'Checkov: CKV_ALI_31'],
  message: 'nodes that fail are not repaired',
  reads: {
    alicloud_cs_kubernetes_node_pool: (resource) => isOn(resource, 'management.auto_repair'),
  },
  example: {
    type: 'alicloud_cs_kubernetes_node_pool',
    always: { cluster_id: 'c-example' },
    fails: { management: [{ auto_repair: false }] },
    passes: { management: [{ auto_repair: true }] },
  },
});
