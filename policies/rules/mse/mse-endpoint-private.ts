import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'mse-endpoint-private',
  title: 'A registry of services has no address on the internet',
  severity: 'high',
  rationale:
    'Nacos and ZooKeeper hold the configuration of every service, often with passwords in it, and are reached without one unless somebody has switched that on.',
  remediation: 'Set `net_type = "privatenet"`, and reach it from the VPC.',
  references: [
    'Provider docs: alicloud_mse_cluster, net_type',
    'Alibaba Cloud Help: Microservices Engine, public IP address whitelist',
  ],
  message: 'the cluster gets an address on the internet',
  reads: { alicloud_mse_cluster: (resource) => isOneOf(resource, 'net_type', ['privatenet']) },
  example: {
    type: 'alicloud_mse_cluster',
    always: { cluster_type: 'Nacos-Ans' },
    fails: { net_type: 'pubnet' },
    passes: { net_type: 'privatenet' },
  },
});
