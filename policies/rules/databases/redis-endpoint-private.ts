import { byNature, isOn } from '../common/attributes';
import { endpointRule, examplesOfAddress } from './endpoint-rule';

export default endpointRule({
  id: 'redis-endpoint-private',
  product: 'A Redis instance',
  remediation:
    'Take the resource (or `enable_public = true`) out, and reach the instance from the VPC, a VPN or a bastion.',
  references: [
    'Provider docs: alicloud_kvstore_connection; alicloud_kvstore_instance, enable_public',
  ],
  isPublic: {
    alicloud_kvstore_connection: byNature,
    alicloud_kvstore_instance: (resource) => isOn(resource, 'enable_public'),
  },
  given: {
    alicloud_kvstore_instance: [
      { type: 'alicloud_kvstore_connection', by: 'instance_id', to: ['id'] },
    ],
    alicloud_redis_tair_instance: [
      { type: 'alicloud_kvstore_connection', by: 'instance_id', to: ['id'] },
    ],
  },
  example: examplesOfAddress(
    'alicloud_kvstore_instance',
    'alicloud_kvstore_connection',
    'instance_id',
  ),
});
