import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-node-metadata-tokens',
  title: 'Nodes give metadata for a token only',
  severity: 'high',
  rationale:
    "A hole that makes a program fetch an address of the attacker's choice fetches the credentials of the node's role. Asking for a token first stops it.",
  remediation: 'Set `instance_metadata_options { http_tokens = "required" }`.',
  references: [
    'infraguard: ecs-instance-meta-data-mode-check',
    'Provider docs: alicloud_cs_kubernetes_node_pool, instance_metadata_options',
  ],
  message: 'metadata is given without a token',
  reads: {
    alicloud_cs_kubernetes_node_pool: (resource) =>
      isOneOf(resource, 'instance_metadata_options.http_tokens', ['required']),
  },
  example: {
    type: 'alicloud_cs_kubernetes_node_pool',
    always: { cluster_id: 'c-example' },
    fails: { instance_metadata_options: [{ http_tokens: 'optional' }] },
    passes: { instance_metadata_options: [{ http_tokens: 'required' }] },
  },
});
