import rule from '../../../../policies/rules/ack/ack-node-private';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'nodes get addresses on the internet',
  {
    type: 'alicloud_cs_kubernetes_node_pool',
    path: 'internet_max_bandwidth_out',
    on: [0, '0'],
    off: [1],
    absent: 'pass',
  },
  {
    type: 'alicloud_cs_kubernetes_node_pool',
    path: 'scaling_config.is_bond_eip',
    on: [false],
    off: [true],
    absent: 'pass',
    set: (value) => ({ scaling_config: [{ is_bond_eip: value }] }),
  },
);
