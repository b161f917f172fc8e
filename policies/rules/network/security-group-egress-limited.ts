import { any, defineRule, not } from '../../review';
import { distinct } from '../common/distinct';
import { exposureOf } from './exposure';
import { EVERY_PORT, GROUP_RULE, isDrop, isEveryPort, protocolInWords, spanOf } from './group-rule';

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
  messages: { open: 'every port of {protocol} is open outwards, by {entry}' },
  examples: {
    fails: { [GROUP_RULE]: { example: { ...rule, ip_protocol: 'all' } } },
    passes: { [GROUP_RULE]: { example: { ...rule, ip_protocol: 'tcp', port_range: '443/443' } } },
  },
  check: ({ resource, model, judge, notApplicable, pass }) => {
    const outwards = resource.string('type').equals('egress', { absent: 'unknown' });
    if (outwards.holds === false || isDrop(resource).holds === true) return notApplicable;
    const span = spanOf(resource);
    const isNarrow = not(span.is((ports) => isEveryPort(ports) && ports.protocol === 'all'));
    if (isNarrow.holds === true) return pass;
    const { shut, entry } = exposureOf(resource, { protocol: 'all', ...EVERY_PORT }, model);
    const data = { protocol: protocolInWords(resource), entry: entry ?? 'an address' };
    return judge(distinct(any(isNarrow, shut, not(outwards))), 'open', data, entry);
  },
});
