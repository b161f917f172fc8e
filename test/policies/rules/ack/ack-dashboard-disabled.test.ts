import rule from '../../../../policies/rules/ack/ack-dashboard-disabled';
import { testRule, UNKNOWN } from '../rule-tester';
import { A, inline, separate } from './addon-samples';

const on = { [A]: { fail: 'the Kubernetes dashboard is installed' } };

testRule(rule, {
  pass: {
    'another add-on': { resources: inline({ name: 'metrics-server' }), gives: { [A]: 'pass' } },
    'listed in order not to have it': {
      resources: inline({ name: 'kubernetes-dashboard', disabled: true }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'in the cluster': { resources: inline({ name: 'kubernetes-dashboard' }), gives: on },
    'by a resource of its own': {
      resources: separate({ name: 'kubernetes-dashboard' }),
      gives: on,
    },
  },
  absent: { 'no add-ons': { resources: inline(), gives: { [A]: 'pass' } } },
  unknown: {
    'of a name that is not known yet': {
      resources: inline({ name: UNKNOWN }),
      gives: { [A]: { unknown: `${A} addons[0].name` } },
    },
    'whether it is listed in order not to have it': {
      resources: inline({ name: 'kubernetes-dashboard', disabled: UNKNOWN }),
      gives: { [A]: { unknown: `${A} addons[0].disabled` } },
    },
  },
});
