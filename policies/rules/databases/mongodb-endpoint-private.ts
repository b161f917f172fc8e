import { byNature } from '../common/attributes';
import { endpointRule, examplesOfAddress } from './endpoint-rule';

export default endpointRule({
  id: 'mongodb-endpoint-private',
  product: 'A MongoDB instance',
  remediation: 'Take the resource out, and reach the instance from the VPC, a VPN or a bastion.',
  references: ['Checkov: CKV_ALI_43', 'Provider docs: alicloud_mongodb_public_network_address'],
  isPublic: {
    alicloud_mongodb_public_network_address: byNature,
    alicloud_mongodb_sharding_network_public_address: byNature,
  },
  given: {
    alicloud_mongodb_instance: [
      { type: 'alicloud_mongodb_public_network_address', by: 'db_instance_id', to: ['id'] },
    ],
    alicloud_mongodb_sharding_instance: [
      { type: 'alicloud_mongodb_public_network_address', by: 'db_instance_id', to: ['id'] },
      {
        type: 'alicloud_mongodb_sharding_network_public_address',
        by: 'db_instance_id',
        to: ['id'],
      },
    ],
  },
  example: examplesOfAddress(
    'alicloud_mongodb_instance',
    'alicloud_mongodb_public_network_address',
    'db_instance_id',
  ),
});
