import { Unknown } from '../../network';
import { defineRule } from '../../review';
import { exposureOf, groupRuleOf } from './exposure';
import { GROUP_RULE, protocolInWords } from './group-rule';

const rule = { type: 'egress', security_group_id: 'sg-example', cidr_ip: '0.0.0.0/0' };

export default defineRule({
  id: 'security-group-egress-limited',
  title: 'No rule lets every protocol out to everybody',
  severity: 'low',
  resourceTypes: [GROUP_RULE],
  rationale:
    'A machine that was broken into fetches its tools, calls its master and takes data out by whatever is open outwards.',
  remediation:
    'Let out what is needed, such as tcp `443/443`, and drop the rest with a rule of priority 100: a basic group lets everything out by itself.',
  references: ['infraguard: ecs-security-group-egress-not-all-access'],
  messages: { open: 'every port of {protocol} is open outwards, by {cidr}' },
  examples: {
    fails: { [GROUP_RULE]: { example: { ...rule, ip_protocol: 'all' } } },
    passes: { [GROUP_RULE]: { example: { ...rule, ip_protocol: 'tcp', port_range: '443/443' } } },
  },
  check: ({ resource, model, verdict, notApplicable, pass }) => {
    const { direction, policy, ports } = groupRuleOf(resource, model);
    if (direction === 'in' || policy === 'drop') return notApplicable;
    if (!(ports instanceof Unknown) && ports.protocol !== 'all') return pass;
    const { isClosed, offendingCidr } = exposureOf(resource, model, 'out');
    const cidr = offendingCidr ?? 'an address';
    return verdict(isClosed, 'open', { protocol: protocolInWords(resource), cidr }, offendingCidr);
  },
});
