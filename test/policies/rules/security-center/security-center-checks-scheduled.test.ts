import rule from '../../../../policies/rules/security-center/security-center-checks-scheduled';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_threat_detection_check_config';
const one = (body: object) => ({ [TYPE]: { a: { ...body } } });
const off = { account: { fail: 'checks of the account are not scheduled' } };

testRule(rule, {
  pass: { scheduled: { resources: one({ enable_auto_check: true }), gives: { account: 'pass' } } },
  fail: {
    'switched off': { resources: one({ enable_auto_check: false }), gives: off },
    'none, where all of the account is seen': {
      wholeAccount: true,
      resources: {},
      gives: { account: { fail: 'there is no check configuration of Security Center' } },
    },
  },
  absent: { 'nothing set': { resources: one({}), gives: off } },
  unknown: {
    'not known yet': {
      resources: one({ enable_auto_check: UNKNOWN }),
      gives: { account: { unknown: `${TYPE}.a enable_auto_check` } },
    },
  },
  notApplicable: {
    'none, where the review sees a part': { resources: {}, gives: { account: 'notApplicable' } },
  },
});
