import { isOn } from '../common/attributes';
import { endpointRule } from './endpoint-rule';

export default endpointRule({
  id: 'selectdb-endpoint-private',
  product: 'A SelectDB instance',
  remediation:
    'Leave `enable_public_network` out, or set it to false, and reach the instance from the VPC or a VPN.',
  references: ['Provider docs: alicloud_selectdb_db_instance, enable_public_network'],
  isPublic: {
    alicloud_selectdb_db_instance: (resource) => isOn(resource, 'enable_public_network'),
  },
  example: {
    type: 'alicloud_selectdb_db_instance',
    fails: { enable_public_network: true },
    passes: { enable_public_network: false },
  },
});
