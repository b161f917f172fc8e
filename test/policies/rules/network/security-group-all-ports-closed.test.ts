import rule from '../../../../policies/rules/network/security-group-all-ports-closed';
import { testRule, UNKNOWN } from '../rule-tester';
import { A, ingress, one, two, TYPE } from './group-samples';

const every = { ip_protocol: 'all', port_range: '-1/-1' };
const open = (protocol = 'every protocol', entry = '0.0.0.0/0', path = 'cidr_ip') => ({
  [A]: { fail: `every port of ${protocol} is open to everybody, by ${entry}`, path },
});

testRule(rule, {
  pass: {
    'one port': {
      resources: one({ ip_protocol: 'tcp', port_range: '443/443' }),
      gives: { [A]: 'pass' },
    },
    'nearly every port, which other rules tell': {
      resources: one({ ip_protocol: 'tcp', port_range: '2/65535' }),
      gives: { [A]: 'pass' },
    },
    'every port for a private network': {
      resources: one({ ...every, cidr_ip: '172.16.0.0/12' }),
      gives: { [A]: 'pass' },
    },
    'dropped by a stronger rule': {
      resources: two({ ...every, priority: 5 }, { ...every, policy: 'drop', priority: 1 }),
      gives: { [A]: 'pass', [`${TYPE}.b`]: 'notApplicable' },
    },
  },
  fail: {
    'every protocol, as -1/-1': { resources: one(every), gives: open() },
    'every port of TCP': {
      resources: one({ ip_protocol: 'tcp', port_range: '1/65535' }),
      gives: open('tcp'),
    },
    'every port of UDP from 0': {
      resources: one({ ip_protocol: 'udp', port_range: '0/65535' }),
      gives: open('udp'),
    },
    'a range that the provider drops': {
      resources: one({ ip_protocol: 'all', port_range: '22/22' }),
      gives: open(),
    },
    'by IPv6 in the argument for IPv4': {
      resources: one({ ...every, cidr_ip: '::/0' }),
      gives: open('every protocol', '::/0'),
    },
    'all but what is dropped for TCP': {
      resources: two(every, { ip_protocol: 'tcp', port_range: '1/65535', policy: 'drop' }),
      gives: { ...open(), [`${TYPE}.b`]: 'notApplicable' },
    },
  },
  absent: {
    'no range': { resources: one({ ip_protocol: 'tcp' }), gives: open('tcp') },
  },
  unknown: {
    'a direction that is not known yet': {
      resources: one({ ...every, type: UNKNOWN }),
      gives: { [A]: { unknown: `${A} type` } },
    },
    'a protocol that is not known yet': {
      resources: one({ ip_protocol: UNKNOWN }),
      gives: { [A]: { unknown: `${A} ip_protocol` } },
    },
    'an address that is not known yet': {
      resources: { [TYPE]: { a: { ...ingress, ...every, cidr_ip: UNKNOWN } } },
      gives: { [A]: { unknown: `${A} cidr_ip` } },
    },
  },
  notApplicable: {
    outwards: { resources: one({ ...every, type: 'egress' }), gives: { [A]: 'notApplicable' } },
  },
});
