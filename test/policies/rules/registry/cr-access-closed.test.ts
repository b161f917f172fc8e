import rule from '../../../../policies/rules/registry/cr-access-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'Container Registry',
  {
    type: 'alicloud_cr_endpoint_acl_policy',
    path: 'entry',
    form: 'text',
    set: (entry) => ({ entry }),
    required: true,
  },
  {
    type: 'alicloud_cr_internet_endpoint',
    path: 'entries[0].entry',
    form: 'text',
    set: (entry) => ({ entries: [{ entry }] }),
  },
);
