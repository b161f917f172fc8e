import { Unknown } from '../../network';
import { defineRule } from '../../review';
import { REMEDIATION } from './closed-ports';
import { exposureOf, groupRuleOf } from './exposure';
import { GROUP_RULE, isEveryPort, protocolInWords } from './group-rule';

const rule = { type: 'ingress', security_group_id: 'sg-example', cidr_ip: '0.0.0.0/0' };

export default defineRule({
  id: 'security-group-all-ports-closed',
  title: 'No rule opens every port to everybody',
  severity: 'critical',
  resourceTypes: [GROUP_RULE],
  rationale:
    'Whatever listens on the machine, now or later, is on the internet: databases, agents, administration.',
  remediation: `Set \`ip_protocol\` to tcp or udp and \`port_range\` to the ports that are needed. ${REMEDIATION}`,
  references: [
    'CIS Alibaba Cloud 2.0, 3.5',
    'Cloud Config: sg-public-access-check',
    'KICS: public_security_group_rule_all_ports_or_protocols',
  ],
  messages: { open: 'every port of {protocol} is open to everybody, by {cidr}' },
  examples: {
    fails: { [GROUP_RULE]: { example: { ...rule, ip_protocol: 'all', port_range: '-1/-1' } } },
    passes: { [GROUP_RULE]: { example: { ...rule, ip_protocol: 'tcp', port_range: '443/443' } } },
  },
  check: ({ resource, model, verdict, notApplicable, pass }) => {
    const { direction, policy, ports } = groupRuleOf(resource, model);
    if (direction === 'out' || policy === 'drop') return notApplicable;
    if (!(ports instanceof Unknown) && !isEveryPort(ports)) return pass;
    const { isClosed, offendingCidr } = exposureOf(resource, model, 'in');
    const cidr = offendingCidr ?? 'an address';
    return verdict(isClosed, 'open', { protocol: protocolInWords(resource), cidr }, offendingCidr);
  },
});
