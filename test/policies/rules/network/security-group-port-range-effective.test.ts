import rule from '../../../../policies/rules/network/security-group-port-range-effective';
import { testRule, UNKNOWN } from '../rule-tester';
import { A, one } from './group-samples';

const path = 'port_range';
const dropped = (range: string, protocol: string) => ({
  [A]: {
    fail: `the range ${range} is dropped with the protocol ${protocol}: every port is meant then`,
    path,
  },
});
const wrong = (range: string) => ({
  [A]: {
    fail: `${range} is no range from 1 to 65535 with the lower port first: the API refuses it`,
    path,
  },
});
const rule_ = (ip_protocol: string, port_range: string) => one({ ip_protocol, port_range });

testRule(rule, {
  pass: {
    'tcp with a port': { resources: rule_('tcp', '22/22'), gives: { [A]: 'pass' } },
    'tcp with every port': { resources: rule_('tcp', '-1/-1'), gives: { [A]: 'pass' } },
    'the last port': { resources: rule_('udp', '65535/65535'), gives: { [A]: 'pass' } },
    'all without ports': { resources: rule_('all', '-1/-1'), gives: { [A]: 'pass' } },
  },
  fail: {
    'all with a port': { resources: rule_('all', '22/22'), gives: dropped('22/22', 'all') },
    'icmp with a type': { resources: rule_('icmp', '8/0'), gives: dropped('8/0', 'icmp') },
    'the lower port last': { resources: rule_('tcp', '443/80'), gives: wrong('443/80') },
    'one port too high': { resources: rule_('tcp', '1/65536'), gives: wrong('1/65536') },
    'from zero': { resources: rule_('tcp', '0/65535'), gives: wrong('0/65535') },
    'no range': { resources: rule_('tcp', '443'), gives: wrong('443') },
  },
  absent: {
    'no range': { resources: one({ ip_protocol: 'all' }), gives: { [A]: 'pass' } },
  },
  unknown: {
    'a range that is not known yet': {
      resources: rule_('all', UNKNOWN),
      gives: { [A]: { unknown: `${A} ${path}` } },
    },
    'a protocol that is not known yet': {
      resources: rule_(UNKNOWN, '22/22'),
      gives: { [A]: { unknown: `${A} ip_protocol` } },
    },
  },
});
