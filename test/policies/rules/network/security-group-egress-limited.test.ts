import rule from '../../../../policies/rules/network/security-group-egress-limited';
import { testRule, UNKNOWN } from '../rule-tester';
import { A, one, two, TYPE } from './group-samples';

const egress = { type: 'egress', ip_protocol: 'all' };
const open = {
  [A]: { fail: 'every port of every protocol is open outwards, by 0.0.0.0/0', path: 'cidr_ip' },
};

testRule(rule, {
  pass: {
    'one port': {
      resources: one({ type: 'egress', ip_protocol: 'tcp', port_range: '443/443' }),
      gives: { [A]: 'pass' },
    },
    'everything, to a private network': {
      resources: one({ ...egress, cidr_ip: '10.0.0.0/8' }),
      gives: { [A]: 'pass' },
    },
    'dropped by a stronger rule': {
      resources: two({ ...egress, priority: 100 }, { ...egress, policy: 'drop' }),
      gives: { [A]: 'pass', [`${TYPE}.b`]: 'notApplicable' },
    },
  },
  fail: { everything: { resources: one(egress), gives: open } },
  absent: {
    'no range': { resources: one({ ...egress, port_range: '' }), gives: open },
  },
  unknown: {
    'a direction that is not known yet': {
      resources: one({ ip_protocol: 'all', type: UNKNOWN }),
      gives: { [A]: { unknown: `${A} type` } },
    },
    'to who knows whom': {
      resources: one({ ...egress, cidr_ip: UNKNOWN }),
      gives: { [A]: { unknown: `${A} cidr_ip` } },
    },
  },
  notApplicable: {
    inwards: { resources: one({ ip_protocol: 'all' }), gives: { [A]: 'notApplicable' } },
  },
});
