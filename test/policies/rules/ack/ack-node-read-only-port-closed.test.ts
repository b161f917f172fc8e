import rule from '../../../../policies/rules/ack/ack-node-read-only-port-closed';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the read-only port of kubelets is open', {
  type: 'alicloud_cs_kubernetes_node_pool',
  path: 'kubelet_configuration.read_only_port',
  on: ['0', 0],
  off: ['10255'],
  absent: 'pass',
  set: (value) => ({ kubelet_configuration: [{ read_only_port: value }] }),
});
