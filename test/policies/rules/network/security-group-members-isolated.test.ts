import rule from '../../../../policies/rules/network/security-group-members-isolated';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_security_group.a';
const one = (body: Record<string, string | boolean>) => ({ alicloud_security_group: { a: body } });
const open = (policy: string, path = 'inner_access_policy') => ({
  [A]: { fail: `members of the group reach every port of each other: ${policy}`, path },
});

testRule(rule, {
  pass: {
    dropped: { resources: one({ inner_access_policy: 'Drop' }), gives: { [A]: 'pass' } },
    'by the old argument': { resources: one({ inner_access: false }), gives: { [A]: 'pass' } },
  },
  fail: {
    accepted: { resources: one({ inner_access_policy: 'Accept' }), gives: open('Accept') },
    'by the old argument': {
      resources: one({ inner_access: true }),
      gives: open('true', 'inner_access'),
    },
  },
  absent: { 'the default': { resources: one({}), gives: open('Accept') } },
  unknown: {
    'not known yet': {
      resources: one({ inner_access_policy: UNKNOWN }),
      gives: { [A]: { unknown: `${A} inner_access_policy` } },
    },
    'of a kind that is not known yet': {
      resources: one({ security_group_type: UNKNOWN }),
      gives: { [A]: { unknown: `${A} security_group_type` } },
    },
  },
  notApplicable: {
    enterprise: {
      resources: one({ security_group_type: 'enterprise' }),
      gives: { [A]: 'notApplicable' },
    },
  },
});
