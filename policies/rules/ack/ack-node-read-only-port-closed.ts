import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-node-read-only-port-closed',
  title: 'Kubelets do not answer without asking who',
  severity: 'medium',
  rationale:
    'The read-only port of a kubelet tells everybody who reaches it what runs, with which environment.',
  remediation: 'Leave `read_only_port` of `kubelet_configuration` out, or set it to 0.',
  references: [
    'Provider docs: alicloud_cs_kubernetes_node_pool, kubelet_configuration',
    'CIS Kubernetes Benchmark: Ensure that the --read-only-port is disabled',
  ],
  message: 'the read-only port of kubelets is open',
  reads: {
    alicloud_cs_kubernetes_node_pool: (resource) =>
      isOneOf(resource, 'kubelet_configuration.read_only_port', ['0'], true),
  },
  example: {
    type: 'alicloud_cs_kubernetes_node_pool',
    always: { cluster_id: 'c-example' },
    fails: { kubelet_configuration: [{ read_only_port: '10255' }] },
    passes: { kubelet_configuration: [{ read_only_port: '0' }] },
  },
});
