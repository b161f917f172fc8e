import rule from '../../../../policies/rules/load-balancers/nlb-security-group-bound';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_nlb_load_balancer';
const BINDING = 'alicloud_nlb_load_balancer_security_group_attachment';
const A = `${TYPE}.a`;
const one = (more: object, beside: object = {}) => ({
  [TYPE]: { a: { address_type: 'Internet', ...more } },
  ...beside,
});
const unbound = {
  [A]: {
    fail: 'the load balancer is on the internet without a security group',
    path: 'security_group_ids',
  },
};
const bound = (load_balancer_id: string) => ({
  [BINDING]: { b: { load_balancer_id, security_group_id: 'sg-1' } },
});

testRule(rule, {
  pass: {
    'in the load balancer': {
      resources: one({ security_group_ids: ['sg-1'] }),
      gives: { [A]: 'pass' },
    },
    'by a resource of its own': {
      resources: one({}, bound(`\${${A}.id}`)),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'an empty list': { resources: one({ security_group_ids: [] }), gives: unbound },
    'of another one': { resources: one({}, bound('nlb-2')), gives: unbound },
  },
  absent: { 'nothing set': { resources: one({}), gives: unbound } },
  unknown: {
    'groups that are not known yet': {
      resources: one({ security_group_ids: UNKNOWN }),
      gives: { [A]: { unknown: `${A} security_group_ids` } },
    },
    'an address that is not known yet': {
      resources: one({ address_type: UNKNOWN }),
      gives: { [A]: { unknown: `${A} address_type` } },
    },
  },
  notApplicable: {
    'off the internet': {
      resources: one({ address_type: 'Intranet' }),
      gives: { [A]: 'notApplicable' },
    },
  },
});
