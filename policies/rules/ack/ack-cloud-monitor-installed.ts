import { isOn } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-cloud-monitor-installed',
  title: 'CloudMonitor sees the nodes',
  severity: 'low',
  rationale:
    'Miners and floods show in processor and network first; without the agent nobody looks.',
  remediation: 'Leave `install_cloud_monitor` out, or set it to true.',
  references: ['CIS Alibaba Cloud 2.0, 7.2', 'Prowler: cs_kubernetes_cloudmonitor_enabled'],
  message: 'CloudMonitor is not installed on the nodes',
  reads: each(
    ['alicloud_cs_kubernetes_node_pool', 'alicloud_cs_kubernetes', 'alicloud_cs_edge_kubernetes'],
    (resource) => isOn(resource, 'install_cloud_monitor', true),
  ),
  example: {
    type: 'alicloud_cs_kubernetes_node_pool',
    always: { cluster_id: 'c-example' },
    fails: { install_cloud_monitor: false },
    passes: { install_cloud_monitor: true },
  },
});
