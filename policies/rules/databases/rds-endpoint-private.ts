import { byNature } from '../common/attributes';
import { endpointRule, examplesOfAddress } from './endpoint-rule';

export default endpointRule({
  id: 'rds-endpoint-private',
  product: 'An RDS instance',
  remediation: 'Take the resource out, and reach the instance from the VPC, a VPN or a bastion.',
  references: [
    'Cloud Config: rds-public-access-check',
    'Provider docs: alicloud_db_connection',
    'KICS: rds_instance_publicly_accessible',
  ],
  isPublic: {
    alicloud_db_connection: byNature,
    alicloud_rds_db_instance_endpoint_address: byNature,
    alicloud_rds_db_proxy_public: byNature,
  },
  given: {
    alicloud_db_instance: [
      { type: 'alicloud_db_connection', by: 'instance_id', to: ['id'] },
      { type: 'alicloud_rds_db_instance_endpoint_address', by: 'db_instance_id', to: ['id'] },
      { type: 'alicloud_rds_db_proxy_public', by: 'db_instance_id', to: ['id'] },
    ],
    alicloud_db_readonly_instance: [
      { type: 'alicloud_db_connection', by: 'instance_id', to: ['id'] },
      { type: 'alicloud_rds_db_instance_endpoint_address', by: 'db_instance_id', to: ['id'] },
      { type: 'alicloud_rds_db_proxy_public', by: 'db_instance_id', to: ['id'] },
    ],
  },
  example: examplesOfAddress('alicloud_db_instance', 'alicloud_db_connection', 'instance_id'),
});
