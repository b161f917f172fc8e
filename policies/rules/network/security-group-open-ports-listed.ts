import { Unknown } from '../../network';
import { defineRule, unknown, wholeNumbers } from '../../review';
import { REMEDIATION, portsOfKind, sharedWith } from './closed-ports';
import { exposureOf, groupRuleOf } from './exposure';
import { GROUP_RULE, isEveryPort } from './group-rule';

const rule = { type: 'ingress', ip_protocol: 'tcp', security_group_id: 'sg-example' };
const REPORTED_ELSEWHERE = portsOfKind(
  'admin',
  'database',
  'container-control',
  'data-platform',
  'file-sharing',
  'mining',
);

export default defineRule({
  id: 'security-group-open-ports-listed',
  title: 'Only listed ports are open to everybody',
  severity: 'low',
  resourceTypes: [GROUP_RULE],
  rationale:
    'What is meant for everybody is a short list, mostly 80 and 443. Another port was opened for a test, or for one partner.',
  remediation: `${REMEDIATION} Where everybody is meant, add the port to the option \`ports\` of this rule.`,
  references: [
    'CIS Alibaba Cloud 2.0, 3.5',
    'infraguard: ecs-security-group-white-list-port-check',
    'KICS: public_security_group_rule_unknown_port',
  ],
  options: { ports: wholeNumbers([80, 443], 1, 65_535) },
  messages: {
    unlisted: 'ports {range} are open to everybody, by {cidr}; only {ports} are meant to be',
  },
  examples: {
    fails: { [GROUP_RULE]: { example: { ...rule, port_range: '8443/8443', cidr_ip: '::/0' } } },
    passes: { [GROUP_RULE]: { example: { ...rule, port_range: '443/443', cidr_ip: '::/0' } } },
  },
  check: ({ resource, model, options, verdict, notApplicable, pass }) => {
    const { direction, policy, ports } = groupRuleOf(resource, model);
    if (direction === 'out' || policy === 'drop') return notApplicable;
    if (ports instanceof Unknown) return verdict(unknown(...ports.reasons), 'unlisted');
    // Every port, and ports of the catalogue, are reported by the rules about them.
    if (!('from' in ports) || isEveryPort(ports)) return notApplicable;
    if (sharedWith(ports, REPORTED_ELSEWHERE).length > 0) return notApplicable;
    const listed = options.ports.filter((port) => ports.from <= port && port <= ports.to);
    if (listed.length > ports.to - ports.from) return pass;
    const { isClosed, offendingCidr } = exposureOf(resource, model, 'in');
    const data = {
      range: resource.string('port_range'),
      ports: options.ports.join(', '),
      cidr: offendingCidr ?? 'an address',
    };
    return verdict(isClosed, 'unlisted', data, offendingCidr);
  },
});
