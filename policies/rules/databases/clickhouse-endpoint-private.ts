import { byNature, isOn } from '../common/attributes';
import { endpointRule } from './endpoint-rule';

export default endpointRule({
  id: 'clickhouse-endpoint-private',
  product: 'A ClickHouse cluster',
  remediation:
    'Leave `allocate_public_connection` out, and reach the cluster from the VPC or a VPN.',
  references: ['Provider docs: alicloud_click_house_db_cluster, allocate_public_connection'],
  isPublic: {
    alicloud_click_house_enterprise_db_cluster_public_endpoint: byNature,
    alicloud_click_house_db_cluster: (resource) => isOn(resource, 'allocate_public_connection'),
  },
  example: {
    type: 'alicloud_click_house_db_cluster',
    always: { category: 'Basic' },
    fails: { allocate_public_connection: true },
    passes: { allocate_public_connection: false },
  },
});
