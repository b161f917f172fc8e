import rule from '../../../../policies/rules/load-balancers/slb-listener-ports-closed';
import { dangerousPorts, portInWords } from '../../../../policies/network';
import { testRule, UNKNOWN } from '../rule-tester';

const LISTENER = 'alicloud_slb_listener';
const BALANCER = 'alicloud_slb_load_balancer';
const A = `${LISTENER}.a`;
const one = (listener: object, balancer: object = { address_type: 'internet' }) => ({
  [BALANCER]: { b: { ...balancer } },
  [LISTENER]: {
    a: {
      load_balancer_id: `\${${BALANCER}.b.id}`,
      frontend_port: 3306,
      protocol: 'tcp',
      ...listener,
    },
  },
});
const [mysql = ''] = dangerousPorts.filter(({ from }) => from === 3306).map(portInWords);
const open = { [A]: { fail: `${mysql} is passed on from the internet`, path: 'frontend_port' } };

testRule(rule, {
  pass: {
    'another port': { resources: one({ frontend_port: 443 }), gives: { [A]: 'pass' } },
    'off the internet': {
      resources: one({}, { address_type: 'intranet' }),
      gives: { [A]: 'pass' },
    },
    'a list of who may': {
      resources: one({ acl_status: 'on', acl_type: 'white' }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    MySQL: { resources: one({}), gives: open },
    'a list of who may not': {
      resources: one({ acl_status: 'on', acl_type: 'black' }),
      gives: open,
    },
    'a list that is switched off': {
      resources: one({ acl_status: 'off', acl_type: 'white' }),
      gives: open,
    },
  },
  absent: {
    'no address type, in a VPC': {
      resources: one({}, { vswitch_id: 'vsw-1' }),
      gives: { [A]: 'pass' },
    },
    'no address type': { resources: one({}, {}), gives: open },
  },
  unknown: {
    'a load balancer that is not seen': {
      resources: one({ load_balancer_id: 'lb-1' }),
      gives: { [A]: { unknown: `${A} load_balancer_id` } },
    },
    'an address that is not known yet': {
      resources: one({}, { address_type: UNKNOWN }),
      gives: { [A]: { unknown: `${BALANCER}.b address_type` } },
    },
    'a port that is not known yet': {
      resources: one({ frontend_port: UNKNOWN }),
      gives: { [A]: { unknown: `${A} frontend_port` } },
    },
  },
  notApplicable: {
    HTTP: { resources: one({ protocol: 'http' }), gives: { [A]: 'notApplicable' } },
  },
});
