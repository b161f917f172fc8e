import rule from '../../../../policies/rules/load-balancers/alb-access-log-enabled';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_alb_load_balancer';
const LOG = 'alicloud_alb_load_balancer_access_log_config_attachment';
const A = `${TYPE}.a`;
const unlogged = {
  [A]: {
    fail: 'requests to the load balancer are not logged',
    path: 'access_log_config.log_store',
  },
};
const inline = (log_store: string) => ({
  [TYPE]: { a: { access_log_config: [{ log_project: 'p', log_store }] } },
});
const separate = (load_balancer_id: string) => ({
  [TYPE]: { a: {} },
  [LOG]: { a: { load_balancer_id, log_project: 'p', log_store: 's' } },
});

testRule(rule, {
  pass: {
    'in the load balancer': { resources: inline('s'), gives: { [A]: 'pass' } },
    'by a resource of its own': {
      resources: separate(`\${${A}.id}`),
      gives: { [A]: 'pass' },
    },
  },
  fail: { 'of another one': { resources: separate('alb-2'), gives: unlogged } },
  absent: { 'nothing set': { resources: { [TYPE]: { a: {} } }, gives: unlogged } },
  unknown: {
    'not known yet': {
      resources: inline(UNKNOWN),
      gives: { [A]: { unknown: `${A} access_log_config.log_store` } },
    },
    'of who knows which': {
      resources: separate(UNKNOWN),
      gives: { [A]: { unknown: `${LOG}.a load_balancer_id` } },
    },
  },
});
