import { listOf, listsIn } from '../common/whitelist';
import { whitelistRule } from '../common/whitelist-rule';

const TYPE = 'alicloud_alb_acl';

export default whitelistRule({
  id: 'load-balancer-acl-closed',
  product: 'load balancers',
  severity: 'medium',
  rationale:
    'Somebody made the list in order to let some in and not others; an entry for everybody undoes it, and looks as if it did not.',
  remediation: 'Set the `entry` to the networks that are meant, or do without the list.',
  references: ['Checkov: CKV_ALI_29', 'infraguard: alb-acl-public-access-check'],
  lists: {
    [TYPE]: (resource) => [
      listsIn(resource.blocks('acl_entries'), (item) => listOf(item.string('entry'))),
    ],
    alicloud_slb_acl: (resource) => [
      listsIn(resource.blocks('entry_list'), (item) => listOf(item.string('entry'))),
    ],
    alicloud_alb_acl_entry_attachment: (resource) => [listOf(resource.string('entry'))],
    alicloud_slb_acl_entry_attachment: (resource) => [listOf(resource.string('entry'))],
  },
  example: {
    type: TYPE,
    always: { acl_name: 'example' },
    fails: { acl_entries: [{ entry: '0.0.0.0/0' }] },
    passes: { acl_entries: [{ entry: '203.0.113.0/24' }] },
  },
});
