import { byNature } from '../common/attributes';
import { endpointRule, examplesOfAddress } from './endpoint-rule';

export default endpointRule({
  id: 'gpdb-endpoint-private',
  product: 'An AnalyticDB for PostgreSQL instance',
  remediation: 'Take the resource out, and reach the instance from the VPC, a VPN or a bastion.',
  references: ['Provider docs: alicloud_gpdb_connection'],
  isPublic: {
    alicloud_gpdb_connection: byNature,
  },
  given: {
    alicloud_gpdb_instance: [{ type: 'alicloud_gpdb_connection', by: 'instance_id', to: ['id'] }],
  },
  example: examplesOfAddress('alicloud_gpdb_instance', 'alicloud_gpdb_connection', 'instance_id'),
});
