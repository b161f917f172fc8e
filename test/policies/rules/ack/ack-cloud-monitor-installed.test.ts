import rule from '../../../../policies/rules/ack/ack-cloud-monitor-installed';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'CloudMonitor is not installed on the nodes',
  {
    type: 'alicloud_cs_kubernetes_node_pool',
    path: 'install_cloud_monitor',
    on: [true],
    off: [false],
    absent: 'pass',
  },
  {
    type: 'alicloud_cs_kubernetes',
    path: 'install_cloud_monitor',
    on: [true],
    off: [false],
    absent: 'pass',
  },
  {
    type: 'alicloud_cs_edge_kubernetes',
    path: 'install_cloud_monitor',
    on: [true],
    off: [false],
    absent: 'pass',
  },
);
