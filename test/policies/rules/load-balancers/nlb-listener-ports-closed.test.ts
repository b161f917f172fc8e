import rule from '../../../../policies/rules/load-balancers/nlb-listener-ports-closed';
import { dangerousPorts, portInWords } from '../../../../policies/network';
import { testRule, UNKNOWN } from '../rule-tester';

const LISTENER = 'alicloud_nlb_listener';
const BALANCER = 'alicloud_nlb_load_balancer';
const A = `${LISTENER}.a`;
const one = (listener: object, balancer: object = {}) => ({
  [BALANCER]: { b: { address_type: 'Internet', ...balancer } },
  [LISTENER]: {
    a: {
      load_balancer_id: `\${${BALANCER}.b.id}`,
      listener_port: 3306,
      listener_protocol: 'TCP',
      ...listener,
    },
  },
});
const [mysql = ''] = dangerousPorts.filter(({ from }) => from === 3306).map(portInWords);
const open = { [A]: { fail: `${mysql} is passed on from the internet`, path: 'listener_port' } };

testRule(rule, {
  pass: {
    'another port': { resources: one({ listener_port: 443 }), gives: { [A]: 'pass' } },
    'off the internet': {
      resources: one({}, { address_type: 'Intranet' }),
      gives: { [A]: 'pass' },
    },
    'with a security group': {
      resources: one({}, { security_group_ids: ['sg-1'] }),
      gives: { [A]: 'pass' },
    },
    'a range beside': {
      resources: one({ listener_port: 0, start_port: 3307, end_port: 3310 }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    MySQL: { resources: one({}), gives: open },
    'a range with MySQL': {
      resources: one({ listener_port: 0, start_port: 3300, end_port: 3306 }),
      gives: open,
    },
  },
  absent: { 'no security group': { resources: one({}), gives: open } },
  unknown: {
    'a range that is not known yet': {
      resources: one({ listener_port: 0, start_port: 3300, end_port: UNKNOWN }),
      gives: { [A]: { unknown: `${A} end_port` } },
    },
    'a protocol that is not known yet': {
      resources: one({ listener_port: 443, listener_protocol: UNKNOWN }),
      gives: { [A]: { unknown: `${A} listener_protocol` } },
    },
    'a load balancer that is not seen': {
      resources: one({ load_balancer_id: 'nlb-1' }),
      gives: { [A]: { unknown: `${A} load_balancer_id` } },
    },
    'groups that are not known yet': {
      resources: one({}, { security_group_ids: UNKNOWN }),
      gives: { [A]: { unknown: `${BALANCER}.b security_group_ids` } },
    },
  },
  notApplicable: {
    TLS: { resources: one({ listener_protocol: 'TCPSSL' }), gives: { [A]: 'notApplicable' } },
  },
});
