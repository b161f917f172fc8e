import rule from '../../../../policies/rules/ack/ack-log-collection-enabled';
import { testRule, UNKNOWN } from '../rule-tester';
import { A, ADDON, inline, separate } from './addon-samples';

const off = { [A]: { fail: 'no add-on collects the logs of containers' } };

testRule(rule, {
  pass: {
    'in the cluster': { resources: inline({ name: 'logtail-ds' }), gives: { [A]: 'pass' } },
    'by a resource of its own': {
      resources: separate({ name: 'loongcollector' }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'another add-on': { resources: inline({ name: 'logtail' }), gives: off },
    'listed in order not to have it': {
      resources: inline({ name: 'logtail-ds', disabled: true }),
      gives: off,
    },
    'in another cluster': {
      resources: separate({ name: 'logtail-ds', cluster_id: 'c-2' }),
      gives: off,
    },
  },
  absent: { 'no add-ons': { resources: inline(), gives: off } },
  unknown: {
    'of a name that is not known yet': {
      resources: inline({ name: UNKNOWN }),
      gives: { [A]: { unknown: `${A} addons[0].name` } },
    },
    'in who knows which cluster': {
      resources: separate({ name: 'logtail-ds', cluster_id: UNKNOWN }),
      gives: { [A]: { unknown: `${ADDON}.a cluster_id` } },
    },
  },
});
