import rule from '../../../../policies/rules/network/security-group-gre-closed';
import { testRule, UNKNOWN } from '../rule-tester';
import { A, one, two, TYPE } from './group-samples';

const gre = { ip_protocol: 'gre', port_range: '-1/-1' };
const open = (entry = '0.0.0.0/0', path = 'cidr_ip') => ({
  [A]: { fail: `tunnels (GRE) are taken from everybody, by ${entry}`, path },
});

testRule(rule, {
  pass: {
    'from a private network': {
      resources: one({ ...gre, cidr_ip: '10.0.0.0/8' }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'from everybody': { resources: one(gre), gives: open() },
    'in capitals': { resources: one({ ...gre, ip_protocol: 'GRE' }), gives: open() },
  },
  absent: 'The provider requires the protocol.',
  unknown: {
    'from whom': {
      resources: one({ ...gre, cidr_ip: UNKNOWN }),
      gives: { [A]: { unknown: `${A} cidr_ip` } },
    },
  },
  notApplicable: {
    'another protocol, which other rules tell': {
      resources: one({ ip_protocol: 'tcp', port_range: '47/47' }),
      gives: { [A]: 'notApplicable' },
    },
    outwards: { resources: one({ ...gre, type: 'egress' }), gives: { [A]: 'notApplicable' } },
    'one that drops': {
      resources: two({ ...gre, cidr_ip: '10.0.0.0/8' }, { ...gre, policy: 'drop' }),
      gives: { [A]: 'pass', [`${TYPE}.b`]: 'notApplicable' },
    },
  },
});
