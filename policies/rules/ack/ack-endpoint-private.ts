import { not } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-endpoint-private',
  title: 'The API of a cluster is not on the internet',
  severity: 'high',
  rationale:
    'The API server decides everything in the cluster: on the internet a leaked token or a hole that is not patched is enough.',
  remediation:
    'Set `slb_internet_enabled = false` (it is true where left out), or `endpoint_public_access_enabled = false` on a serverless cluster, and come by a VPN or a bastion.',
  references: [
    'CIS Alibaba Cloud 2.0, 7.9',
    'Prowler: cs_kubernetes_private_cluster_enabled',
    'Checkov: CKV_ALI_26',
    'infraguard: ack-cluster-public-endpoint-check',
  ],
  message: 'the API server has an address on the internet',
  reads: {
    alicloud_cs_managed_kubernetes: (resource) => not(isOn(resource, 'slb_internet_enabled', true)),
    alicloud_cs_kubernetes: (resource) => not(isOn(resource, 'slb_internet_enabled', true)),
    alicloud_cs_edge_kubernetes: (resource) => not(isOn(resource, 'slb_internet_enabled', true)),
    alicloud_cs_serverless_kubernetes: (resource) =>
      not(isOn(resource, 'endpoint_public_access_enabled')),
  },
  example: {
    type: 'alicloud_cs_managed_kubernetes',
    always: { name: 'example' },
    fails: { slb_internet_enabled: true },
    passes: { slb_internet_enabled: false },
  },
});
