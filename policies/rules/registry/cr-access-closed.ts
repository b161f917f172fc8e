import { listOf, listsIn } from '../common/whitelist';
import { whitelistRule } from '../common/whitelist-rule';

const TYPE = 'alicloud_cr_endpoint_acl_policy';

export default whitelistRule({
  id: 'cr-access-closed',
  product: 'Container Registry',
  severity: 'high',
  rationale:
    'The list is what is between the internet and the login of the registry, from which everything that runs is pulled.',
  remediation: 'Set the `entry` to the networks that push and pull, or use the VPC endpoint alone.',
  references: [
    'infraguard: cr-instance-any-ip-access-check',
    'Provider docs: alicloud_cr_endpoint_acl_policy',
  ],
  lists: {
    [TYPE]: (resource) => [listOf(resource.string('entry'))],
    alicloud_cr_internet_endpoint: (resource) => [
      listsIn(resource.blocks('entries'), (item) => listOf(item.string('entry'))),
    ],
  },
  example: {
    type: TYPE,
    always: { instance_id: 'cri-example', endpoint_type: 'internet' },
    fails: { entry: '0.0.0.0/0' },
    passes: { entry: '203.0.113.0/24' },
  },
});
