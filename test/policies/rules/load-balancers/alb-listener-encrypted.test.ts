import rule from '../../../../policies/rules/load-balancers/alb-listener-encrypted';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_alb_listener';
const RULE = 'alicloud_alb_rule';
const A = `${TYPE}.a`;
const listener = { listener_port: 80, listener_protocol: 'HTTP' };
const redirect = { type: 'Redirect', redirect_config: [{ protocol: 'HTTPS' }] };
const withRule = (action: object, more: object = {}) => ({
  [TYPE]: { a: listener },
  [RULE]: { r: { listener_id: `\${${A}.id}`, rule_actions: [action as never], ...more } },
});
const clear = {
  [A]: {
    fail: 'port 80 answers over HTTP, and no rule redirects to HTTPS',
    path: 'listener_protocol',
  },
};

testRule(rule, {
  pass: {
    HTTPS: {
      resources: { [TYPE]: { a: { ...listener, listener_protocol: 'HTTPS' } } },
      gives: { [A]: 'pass' },
    },
    'a rule that redirects': { resources: withRule(redirect), gives: { [A]: 'pass' } },
  },
  fail: {
    'a rule that redirects to HTTP': {
      resources: withRule({ ...redirect, redirect_config: [{ protocol: 'HTTP' }] }),
      gives: clear,
    },
    'a rule that forwards': { resources: withRule({ type: 'ForwardGroup' }), gives: clear },
    'a rule of another listener': {
      resources: withRule(redirect, { listener_id: 'lsn-2' }),
      gives: clear,
    },
  },
  absent: { 'no rule': { resources: { [TYPE]: { a: listener } }, gives: clear } },
  unknown: {
    'a protocol that is not known yet': {
      resources: { [TYPE]: { a: { ...listener, listener_protocol: UNKNOWN } } },
      gives: { [A]: { unknown: `${A} listener_protocol` } },
    },
    'a rule of who knows which listener': {
      resources: withRule(redirect, { listener_id: UNKNOWN }),
      gives: { [A]: { unknown: `${RULE}.r listener_id` } },
    },
  },
});
