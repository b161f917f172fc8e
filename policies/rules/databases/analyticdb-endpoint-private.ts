import { byNature } from '../common/attributes';
import { endpointRule, examplesOfAddress } from './endpoint-rule';

export default endpointRule({
  id: 'analyticdb-endpoint-private',
  product: 'An AnalyticDB for MySQL cluster',
  remediation: 'Take the resource out, and reach the instance from the VPC, a VPN or a bastion.',
  references: ['Provider docs: alicloud_adb_connection'],
  isPublic: {
    alicloud_adb_connection: byNature,
  },
  given: {
    alicloud_adb_db_cluster: [{ type: 'alicloud_adb_connection', by: 'db_cluster_id', to: ['id'] }],
    alicloud_adb_db_cluster_lake_version: [
      { type: 'alicloud_adb_connection', by: 'db_cluster_id', to: ['id'] },
    ],
  },
  example: examplesOfAddress('alicloud_adb_db_cluster', 'alicloud_adb_connection', 'db_cluster_id'),
});
