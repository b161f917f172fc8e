import rule from '../../../../policies/rules/actiontrail/actiontrail-all-regions';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_actiontrail_trail';
const all = { trail_region: 'All', status: 'Enable' };
const partial = 'no trail that is switched on covers all regions';

testRule(rule, {
  pass: {
    'one of two trails': {
      resources: { [TYPE]: { a: all, b: { ...all, trail_region: 'cn-hangzhou' } } },
      gives: { account: 'pass' },
    },
    'one for certain, whatever the other is': {
      resources: { [TYPE]: { a: { ...all, trail_region: UNKNOWN }, b: all } },
      gives: { account: 'pass' },
    },
  },
  fail: {
    'a trail of one region': {
      resources: { [TYPE]: { a: { ...all, trail_region: 'cn-hangzhou' } } },
      gives: { account: { fail: partial } },
    },
    'a trail that is switched off': {
      resources: { [TYPE]: { a: { ...all, status: 'Disable' } } },
      gives: { account: { fail: partial } },
    },
    'none, where all of the account is seen': {
      wholeAccount: true,
      resources: {},
      gives: { account: { fail: 'there is no trail' } },
    },
  },
  absent: {
    'what the account decides': {
      resources: { [TYPE]: { a: {} } },
      gives: { account: { unknown: `${TYPE}.a trail_region, ${TYPE}.a status` } },
    },
  },
  unknown: {
    'regions that are not known yet': {
      resources: { [TYPE]: { a: { ...all, trail_region: UNKNOWN } } },
      gives: { account: { unknown: `${TYPE}.a trail_region` } },
    },
  },
  notApplicable: {
    'none, where the review sees a part': { resources: {}, gives: { account: 'notApplicable' } },
  },
});
