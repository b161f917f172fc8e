import { HIGHEST_PORT, LOWEST_PORT } from '../../network';
import { defineRule } from '../../review';
import { GROUP_RULE } from './group-rule';

const rule = { type: 'ingress', security_group_id: 'sg-example', cidr_ip: '10.0.0.0/8' };
const WITH_PORTS = ['tcp', 'udp'];

export default defineRule({
  id: 'security-group-port-range-effective',
  title: 'The ports of a rule are those that it will have',
  severity: 'high',
  resourceTypes: [GROUP_RULE],
  rationale:
    'The provider drops the range of any protocol but tcp and udp without a word: `all` with `22/22` opens every port, not port 22.',
  remediation:
    'Set `ip_protocol` to tcp or udp where ports are meant, and `port_range` to `from/to` from 1 to 65535; `-1/-1` with other protocols.',
  references: ['Provider 1.289.0: alicloud_security_group_rule suppresses such differences'],
  messages: {
    dropped: 'the range {range} is dropped with the protocol {protocol}: every port is meant then',
    wrong: '{range} is no range from 1 to 65535 with the lower port first: the API refuses it',
  },
  examples: {
    fails: { [GROUP_RULE]: { example: { ...rule, ip_protocol: 'all', port_range: '22/22' } } },
    passes: { [GROUP_RULE]: { example: { ...rule, ip_protocol: 'tcp', port_range: '22/22' } } },
  },
  check: ({ resource, verdict, fail, unknown }) => {
    const protocol = resource.string('ip_protocol').or('');
    const range = resource.string('port_range');
    if (protocol.found.state !== 'known') {
      return unknown({ ...protocol.location, reason: protocol.found.reason });
    }
    const data = { range, protocol };
    if (WITH_PORTS.includes(protocol.found.value.toLowerCase())) {
      return verdict(range.is(isRange, { absent: true }), 'wrong', data);
    }
    // A plan does not have what the provider drops; the configuration in it does.
    const dropped = resource.suppressed('port_range');
    if (dropped !== undefined && dropped !== '-1/-1') {
      return fail('dropped', { ...data, range: dropped }, range);
    }
    return verdict(range.equals('-1/-1', { absent: true }), 'dropped', data);
  },
});

function isRange(text: string): boolean {
  const [, from, to] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  // All ports of tcp or udp: open or not, other rules say so.
  if (text === '-1/-1') return true;
  return Number(from) >= LOWEST_PORT && Number(from) <= Number(to) && Number(to) <= HIGHEST_PORT;
}
