import rule from '../../../../policies/rules/security-center/security-center-edition';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_threat_detection_instance';
const one = (body: object) => ({ [TYPE]: { a: { ...body } } });
const basic = {
  account: { fail: 'no instance of Security Center has an edition that protects machines' },
};
const host = (post_host: number) => [{ post_host }];

testRule(rule, {
  pass: {
    ...Object.fromEntries(
      ['level2', 'level3', 'level8'].map((version_code) => [
        version_code,
        { resources: one({ version_code }), gives: { account: 'pass' } },
      ]),
    ),
    'paid as one goes': {
      resources: one({ post_paid_flag: 1, post_pay_module_switch_obj: host(1) }),
      gives: { account: 'pass' },
    },
  },
  fail: {
    antivirus: { resources: one({ version_code: 'level7' }), gives: basic },
    'additions only': { resources: one({ version_code: 'level10' }), gives: basic },
    'paid as one goes, without machines': {
      resources: one({ post_paid_flag: 1, post_pay_module_switch_obj: host(0) }),
      gives: basic,
    },
    'none, where all of the account is seen': {
      wholeAccount: true,
      resources: {},
      gives: { account: { fail: 'there is no instance of Security Center' } },
    },
  },
  absent: { 'nothing set': { resources: one({}), gives: basic } },
  unknown: {
    'an edition that is not known yet': {
      resources: one({ version_code: UNKNOWN }),
      gives: { account: { unknown: `${TYPE}.a version_code` } },
    },
  },
  notApplicable: {
    'none, where the review sees a part': { resources: {}, gives: { account: 'notApplicable' } },
  },
});
