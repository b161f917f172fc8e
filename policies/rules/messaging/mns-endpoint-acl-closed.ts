import { listOf } from '../common/whitelist';
import { whitelistRule } from '../common/whitelist-rule';

const TYPE = 'alicloud_message_service_endpoint_acl';

export default whitelistRule({
  id: 'mns-endpoint-acl-closed',
  product: 'Simple Message Queue',
  severity: 'medium',
  rationale:
    'The list narrows the public endpoint to known networks; with an entry for everybody a leaked key works from everywhere.',
  remediation: 'Set `cidr` to the networks that need it.',
  references: ['Provider docs: alicloud_message_service_endpoint_acl'],
  lists: { [TYPE]: (resource) => [listOf(resource.string('cidr'))] },
  example: {
    type: TYPE,
    always: { endpoint_type: 'public', acl_strategy: 'allow' },
    fails: { cidr: '0.0.0.0/0' },
    passes: { cidr: '203.0.113.0/24' },
  },
});
