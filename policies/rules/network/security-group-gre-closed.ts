import { Unknown } from '../../network';
import { defineRule } from '../../review';
import { REMEDIATION } from './closed-ports';
import { exposureOf, groupRuleOf } from './exposure';
import { GROUP_RULE } from './group-rule';

const rule = { type: 'ingress', security_group_id: 'sg-example', ip_protocol: 'gre' };

export default defineRule({
  id: 'security-group-gre-closed',
  title: 'Nobody sends tunnels (GRE) to machines',
  severity: 'high',
  resourceTypes: [GROUP_RULE],
  rationale:
    'GRE asks for no password and has no ports: whoever can send it puts packets of any kind into the network behind.',
  remediation: REMEDIATION,
  references: ['RFC 2784, 6', 'Provider docs: alicloud_security_group_rule, ip_protocol'],
  messages: { open: 'tunnels (GRE) are taken from everybody, by {cidr}' },
  examples: {
    fails: { [GROUP_RULE]: { example: { ...rule, cidr_ip: '0.0.0.0/0' } } },
    passes: { [GROUP_RULE]: { example: { ...rule, cidr_ip: '10.0.0.0/8' } } },
  },
  check: ({ resource, model, verdict, notApplicable }) => {
    const { direction, policy, ports } = groupRuleOf(resource, model);
    if (direction === 'out' || policy === 'drop') return notApplicable;
    if (!(ports instanceof Unknown) && ports.protocol !== 'gre') return notApplicable;
    const { isClosed, offendingCidr } = exposureOf(resource, model, 'in');
    return verdict(isClosed, 'open', { cidr: offendingCidr ?? 'an address' }, offendingCidr);
  },
});
