import rule from '../../../../policies/rules/ack/ack-control-plane-logged';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_cs_managed_kubernetes';
const A = `${TYPE}.a`;
const path = 'control_plane_log_components';
const one = (...components: string[]) => ({ [TYPE]: { a: { [path]: components } } });
const partial = (components = 'apiserver, kcm, scheduler') => ({
  [A]: { fail: `not all of these are logged: ${components}`, path },
});

testRule(rule, {
  pass: {
    'all of them and more': {
      resources: one('ccm', 'scheduler', 'kcm', 'apiserver'),
      gives: { [A]: 'pass' },
    },
    'those that the user asks for': {
      resources: one('apiserver'),
      options: { 'ack-control-plane-logged': { components: ['apiserver'] } },
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'one is missing': { resources: one('apiserver', 'kcm'), gives: partial() },
    'one that the user asks for is missing': {
      resources: one('apiserver', 'kcm', 'scheduler'),
      options: { 'ack-control-plane-logged': { components: ['ccm'] } },
      gives: partial('ccm'),
    },
  },
  absent: { 'none at all': { resources: { [TYPE]: { a: {} } }, gives: partial() } },
  unknown: {
    'not known yet': {
      resources: { [TYPE]: { a: { [path]: UNKNOWN } } },
      gives: { [A]: { unknown: `${A} ${path}, ${A} ${path}, ${A} ${path}` } },
    },
  },
});
