import rule from '../../../../policies/rules/organisation/control-policy-attached';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_resource_manager_control_policy';
const ATTACHMENT = 'alicloud_resource_manager_control_policy_attachment';
const A = `${TYPE}.a`;
const attached = (policy_id: string) => ({
  [TYPE]: { a: { control_policy_name: 'a' } },
  [ATTACHMENT]: { a: { policy_id, target_id: 'fd-1' } },
});
const loose = { [A]: { fail: 'the control policy is attached to nothing' } };

testRule(rule, {
  pass: { attached: { resources: attached(`\${${A}.id}`), gives: { [A]: 'pass' } } },
  fail: { 'another is': { resources: attached('cp-2'), gives: loose } },
  absent: { 'no attachment': { resources: { [TYPE]: { a: {} } }, gives: loose } },
  unknown: {
    'who knows which is': {
      resources: attached(UNKNOWN),
      gives: { [A]: { unknown: `${ATTACHMENT}.a policy_id` } },
    },
  },
});
