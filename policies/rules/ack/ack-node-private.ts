import { all, not } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-node-private',
  title: 'Nodes have no addresses on the internet',
  severity: 'high',
  rationale:
    'A node with a public address has its security group alone between its kubelet and the internet.',
  remediation: 'Leave `internet_max_bandwidth_out` out, and let nodes go out by a NAT gateway.',
  references: ['Provider docs: alicloud_cs_kubernetes_node_pool, internet_max_bandwidth_out'],
  message: 'nodes get addresses on the internet',
  reads: {
    alicloud_cs_kubernetes_node_pool: (resource) =>
      all(
        not(
          resource.number('internet_max_bandwidth_out').is((limit) => limit > 0, { absent: false }),
        ),
        not(isOn(resource, 'scaling_config.is_bond_eip')),
      ),
  },
  example: {
    type: 'alicloud_cs_kubernetes_node_pool',
    always: { cluster_id: 'c-example' },
    fails: { internet_max_bandwidth_out: 5 },
    passes: { internet_max_bandwidth_out: 0 },
  },
});
