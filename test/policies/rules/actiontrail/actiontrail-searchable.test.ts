import rule from '../../../../policies/rules/actiontrail/actiontrail-searchable';
import { testRule, UNKNOWN } from '../rule-tester';

const type = 'alicloud_actiontrail_trail';
const path = 'sls_project_arn';
const told = {
  fail: 'the events are delivered to no log project: no alert can be set on them',
  path,
};
const trail = (a: object) => ({
  resources: { [type]: { a: a as { readonly sls_project_arn: string } } },
});

testRule(rule, {
  pass: {
    'a project': {
      ...trail({ [path]: 'acs:log:cn-hangzhou:1234567890123456:project/audit' }),
      gives: { [`${type}.a`]: 'pass' },
    },
  },
  fail: { 'an empty text': { ...trail({ [path]: '' }), gives: { [`${type}.a`]: told } } },
  absent: {
    'a bucket alone': { ...trail({ oss_bucket_name: 'b' }), gives: { [`${type}.a`]: told } },
  },
  unknown: {
    'not known yet': {
      ...trail({ [path]: UNKNOWN }),
      gives: { [`${type}.a`]: { unknown: `${type}.a ${path}` } },
    },
  },
});
