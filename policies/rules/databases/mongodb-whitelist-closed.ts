import { whitelistRule } from '../common/whitelist-rule';
import { listOf, listsIn } from '../common/whitelist';

export default whitelistRule({
  id: 'mongodb-whitelist-closed',
  product: 'MongoDB',
  rationale:
    'Open MongoDB databases are emptied and held to ransom; who is on the whitelist may guess passwords.',
  remediation:
    "Set `security_ip_list` to the networks that need it, such as the VPC's `10.0.0.0/16`.",
  references: [
    'Checkov: CKV_ALI_43',
    'Provider docs: alicloud_mongodb_instance, security_ip_list and security_ip_groups',
  ],
  lists: {
    alicloud_mongodb_instance: (resource) => [
      resource.strings('security_ip_list'),
      listsIn(resource.blocks('security_ip_groups'), (group) =>
        listOf(group.string('security_ip_list')),
      ),
    ],
    alicloud_mongodb_sharding_instance: (resource) => [
      resource.strings('security_ip_list'),
      listsIn(resource.blocks('security_ip_groups'), (group) =>
        listOf(group.string('security_ip_list')),
      ),
    ],
    alicloud_mongodb_serverless_instance: (resource) => [
      listsIn(resource.blocks('security_ip_groups'), (group) =>
        listOf(group.string('security_ip_list')),
      ),
    ],
    alicloud_mongodb_global_security_ip_group: (resource) => [
      listOf(resource.string('global_security_ip_list')),
    ],
  },
  example: {
    type: 'alicloud_mongodb_instance',
    always: { engine_version: '7.0' },
    fails: { security_ip_list: ['0.0.0.0/0'] },
    passes: { security_ip_list: ['10.0.0.0/16'] },
  },
});
