import rule from '../../../../policies/rules/actiontrail/actiontrail-all-events';
import { testRule, UNKNOWN } from '../rule-tester';

const type = 'alicloud_actiontrail_trail';
const path = 'event_rw';
const trail = (a: object) => ({ resources: { [type]: { a: a as { readonly event_rw: string } } } });
const doubt = { [`${type}.a`]: { unknown: `${type}.a ${path}` } };

testRule(rule, {
  pass: { all: { ...trail({ event_rw: 'All' }), gives: { [`${type}.a`]: 'pass' } } },
  fail: {
    writes: {
      ...trail({ event_rw: 'Write' }),
      gives: { [`${type}.a`]: { fail: 'the trail records Write events only', path } },
    },
  },
  absent: { 'what the account has': { ...trail({}), gives: doubt } },
  unknown: { 'not known yet': { ...trail({ event_rw: UNKNOWN }), gives: doubt } },
});
