import rule from '../../../../policies/rules/load-balancers/slb-listener-encrypted';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_slb_listener';
const A = `${TYPE}.a`;
const one = (body: object) => ({ [TYPE]: { a: { frontend_port: 80, protocol: 'http', ...body } } });
const clear = { [A]: { fail: 'port 80 answers over HTTP', path: 'protocol' } };

testRule(rule, {
  pass: {
    HTTPS: { resources: one({ protocol: 'https' }), gives: { [A]: 'pass' } },
    TCP: { resources: one({ protocol: 'tcp' }), gives: { [A]: 'pass' } },
    'sent on to HTTPS': {
      resources: one({ listener_forward: 'on', forward_port: 443 }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    HTTP: { resources: one({ listener_forward: 'off' }), gives: clear },
  },
  absent: { 'not sent on': { resources: one({}), gives: clear } },
  unknown: {
    'a protocol that is not known yet': {
      resources: one({ protocol: UNKNOWN }),
      gives: { [A]: { unknown: `${A} protocol` } },
    },
    'whether it is sent on': {
      resources: one({ listener_forward: UNKNOWN }),
      gives: { [A]: { unknown: `${A} listener_forward` } },
    },
  },
});
