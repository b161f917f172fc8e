import { not } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'emr-nodes-private',
  title: 'Nodes for big data have no address on the internet',
  severity: 'high',
  rationale:
    'Hadoop, Spark and their consoles run whatever they are sent, and most of them ask for no password.',
  remediation:
    'Set `with_public_ip = false` in each of `node_groups` (`is_open_public_ip = false` in the older type), and reach the nodes from the VPC.',
  references: ['Provider docs: alicloud_emrv2_cluster, alicloud_emr_cluster'],
  message: 'nodes get addresses on the internet',
  reads: {
    alicloud_emrv2_cluster: (resource) =>
      resource.blocks('node_groups').every((group) => not(isOn(group, 'with_public_ip'))),
    alicloud_emr_cluster: (resource) => not(isOn(resource, 'is_open_public_ip')),
  },
  example: {
    type: 'alicloud_emrv2_cluster',
    always: { cluster_name: 'example' },
    fails: { node_groups: [{ node_group_name: 'core', with_public_ip: true }] },
    passes: { node_groups: [{ node_group_name: 'core', with_public_ip: false }] },
  },
});
