import rule from '../../../../policies/rules/network/security-group-open-ports-listed';
import { testRule, UNKNOWN } from '../rule-tester';
import { A, one } from './group-samples';

const tcp = (range: string) => one({ ip_protocol: 'tcp', port_range: range });
const open = (range: string, ports = '80, 443') => ({
  [A]: {
    fail: `ports ${range} are open to everybody, by 0.0.0.0/0; only ${ports} are meant to be`,
    path: 'cidr_ip',
  },
});

testRule(rule, {
  pass: {
    'a listed one': { resources: tcp('443/443'), gives: { [A]: 'pass' } },
    'another one, for a private network': {
      resources: one({ ip_protocol: 'tcp', port_range: '8443/8443', cidr_ip: '10.0.0.0/8' }),
      gives: { [A]: 'pass' },
    },
    'one that the user lists': {
      resources: tcp('8443/8443'),
      options: { 'security-group-open-ports-listed': { ports: [8443] } },
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'one beside': { resources: tcp('444/444'), gives: open('444/444') },
    'a range with listed ports at its ends': { resources: tcp('443/444'), gives: open('443/444') },
    'one that the user does not list': {
      resources: tcp('443/443'),
      options: { 'security-group-open-ports-listed': { ports: [8443] } },
      gives: open('443/443', '8443'),
    },
  },
  absent: {
    'no range, which is every port and told elsewhere': {
      resources: one({ ip_protocol: 'tcp' }),
      gives: { [A]: 'notApplicable' },
    },
  },
  unknown: {
    'a direction that is not known yet': {
      resources: one({ ip_protocol: 'tcp', port_range: '444/444', type: UNKNOWN }),
      gives: { [A]: { unknown: `${A} type` } },
    },
    'ports that are not known yet': {
      resources: tcp(UNKNOWN),
      gives: { [A]: { unknown: `${A} port_range` } },
    },
    'an address that is not known yet': {
      resources: one({ ip_protocol: 'tcp', port_range: '444/444', cidr_ip: UNKNOWN }),
      gives: { [A]: { unknown: `${A} cidr_ip` } },
    },
  },
  notApplicable: {
    'SSH, which has a rule of its own': {
      resources: tcp('22/22'),
      gives: { [A]: 'notApplicable' },
    },
    'no ports': { resources: one({ ip_protocol: 'gre' }), gives: { [A]: 'notApplicable' } },
  },
});
