import rule from '../../../../policies/rules/ack/ack-network-policy-enabled';
import { testRule, UNKNOWN } from '../rule-tester';
import { A, inline, separate } from './addon-samples';

const off = { [A]: { fail: 'no network plug-in enforces network policies' } };
const terway = { name: 'terway-eniip', config: '{"IPVlan":"false","NetworkPolicy":"true"}' };

testRule(rule, {
  pass: {
    'in the cluster': { resources: inline(terway), gives: { [A]: 'pass' } },
    'as a truth value': {
      resources: inline({ ...terway, config: '{"NetworkPolicy":true}' }),
      gives: { [A]: 'pass' },
    },
    'by a resource of its own': { resources: separate(terway), gives: { [A]: 'pass' } },
  },
  fail: {
    Flannel: { resources: inline({ name: 'flannel', config: terway.config }), gives: off },
    'switched off': {
      resources: inline({ ...terway, config: '{"NetworkPolicy":"false"}' }),
      gives: off,
    },
  },
  absent: {
    'no configuration': { resources: inline({ name: 'terway-eniip' }), gives: off },
    'no add-ons': { resources: inline(), gives: off },
  },
  unknown: {
    'a configuration that is not known yet': {
      resources: inline({ ...terway, config: UNKNOWN }),
      gives: { [A]: { unknown: `${A} addons[0].config` } },
    },
    'a configuration that is no JSON': {
      resources: inline({ ...terway, config: '{' }),
      gives: { [A]: { unknown: `${A} addons[0].config` } },
    },
  },
});
