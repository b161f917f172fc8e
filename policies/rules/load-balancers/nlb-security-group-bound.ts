import { any, defineRule } from '../../review';
import { areGiven, isOneOf } from '../common/attributes';

const TYPE = 'alicloud_nlb_load_balancer';
const BINDING = 'alicloud_nlb_load_balancer_security_group_attachment';

export default defineRule({
  id: 'nlb-security-group-bound',
  title: 'An NLB on the internet has a security group',
  severity: 'medium',
  resourceTypes: [TYPE],
  rationale:
    'An NLB without a security group lets everybody in on every listener; the groups of the servers behind it see its address.',
  remediation: 'Set `security_group_ids`.',
  references: ['Provider docs: alicloud_nlb_load_balancer, security_group_ids'],
  messages: { unbound: 'the load balancer is on the internet without a security group' },
  examples: {
    fails: { [TYPE]: { example: { address_type: 'Internet' } } },
    passes: { [TYPE]: { example: { address_type: 'Internet', security_group_ids: ['sg-1'] } } },
  },
  check: ({ resource, related, verdict, notApplicable }) => {
    const isPrivate = isOneOf(resource, 'address_type', ['Intranet']);
    if (isPrivate.holds === true) return notApplicable;
    const inline = areGiven(resource, 'security_group_ids');
    const separate = related({ type: BINDING, by: 'load_balancer_id', to: ['id'] }).isNotEmpty();
    return verdict(any(inline, separate, isPrivate), 'unbound');
  },
});
