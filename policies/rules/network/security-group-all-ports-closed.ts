import { any, defineRule, not } from '../../review';
import { distinct } from '../common/distinct';
import { MEND } from './closed-ports';
import { exposureOf } from './exposure';
import { EVERY_PORT, GROUP_RULE, isDrop, isEveryPort, protocolInWords, spanOf } from './group-rule';

const ANY = { protocol: 'all', ...EVERY_PORT } as const;

const rule = { type: 'ingress', security_group_id: 'sg-example', cidr_ip: '0.0.0.0/0' };

export default defineRule({
  id: 'security-group-all-ports-closed',
  title: 'No rule opens every port to everybody',
  severity: 'critical',
  resourceTypes: [GROUP_RULE],
  rationale:
    'Whatever listens on the machine, now or later, is on the internet: databases, agents, administration.',
  remediation: `Set \`ip_protocol\` to tcp or udp and \`port_range\` to the ports that are needed. ${MEND}`,
  references: [
    'CIS Alibaba Cloud 2.0, 3.5',
    'Cloud Config: sg-public-access-check',
    'KICS: public_security_group_rule_all_ports_or_protocols',
  ],
  messages: { open: 'every port of {protocol} is open to everybody, by {entry}' },
  examples: {
    fails: { [GROUP_RULE]: { example: { ...rule, ip_protocol: 'all', port_range: '-1/-1' } } },
    passes: { [GROUP_RULE]: { example: { ...rule, ip_protocol: 'tcp', port_range: '443/443' } } },
  },
  check: ({ resource, model, judge, notApplicable, pass }) => {
    const inwards = resource.string('type').equals('ingress', { absent: 'unknown' });
    if (inwards.holds === false || isDrop(resource).holds === true) return notApplicable;
    const span = spanOf(resource);
    const isNarrow = not(span.is(isEveryPort));
    if (isNarrow.holds === true) return pass;
    const every = span.found.state === 'known' ? span.found.value : ANY;
    const { shut, entry } = exposureOf(resource, every, model);
    const data = { protocol: protocolInWords(resource), entry: entry ?? 'an address' };
    return judge(distinct(any(isNarrow, shut, not(inwards))), 'open', data, entry);
  },
});
