import rule from '../../../../policies/rules/load-balancers/load-balancer-acl-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'load balancers',
  {
    type: 'alicloud_alb_acl',
    path: 'acl_entries[0].entry',
    form: 'text',
    set: (entry) => ({ acl_entries: [{ entry }] }),
  },
  {
    type: 'alicloud_slb_acl',
    path: 'entry_list[0].entry',
    form: 'text',
    set: (entry) => ({ entry_list: [{ entry }] }),
  },
  {
    type: 'alicloud_alb_acl_entry_attachment',
    path: 'entry',
    form: 'text',
    set: (entry) => ({ entry }),
    required: true,
  },
  {
    type: 'alicloud_slb_acl_entry_attachment',
    path: 'entry',
    form: 'text',
    set: (entry) => ({ entry }),
    required: true,
  },
);
