import { whitelistRule } from '../common/whitelist-rule';
import { listOf, listsIn } from '../common/whitelist';

export default whitelistRule({
  id: 'lindorm-whitelist-closed',
  product: 'Lindorm',
  rationale:
    'Who is on the whitelist reaches every engine of the instance, by the VPC and by its public address if it has one.',
  remediation: "Set `ip_white_list` to the networks that need it, such as the VPC's `10.0.0.0/16`.",
  references: ['Provider docs: alicloud_lindorm_instance, ip_white_list'],
  lists: {
    alicloud_lindorm_instance: (resource) => [resource.strings('ip_white_list')],
    alicloud_lindorm_instance_v2: (resource) => [
      listsIn(resource.blocks('white_ip_list'), (group) => listOf(group.string('ip_list'))),
    ],
  },
  example: {
    type: 'alicloud_lindorm_instance',
    always: { disk_category: 'cloud_efficiency' },
    fails: { ip_white_list: ['0.0.0.0/0'] },
    passes: { ip_white_list: ['10.0.0.0/16'] },
  },
});
