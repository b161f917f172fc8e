import rule from '../../../../policies/rules/ram/ram-policy-pass-role-limited';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = (calls: string): string =>
  `lets somebody hand any role to a service and act as it: ${calls}`;
testRule(
  rule,
  policySamples(
    {
      'one role': [{ Action: 'ram:PassRole', Resource: 'acs:ram:*:1234567890123456:role/web' }],
      'to one service': [
        {
          Action: 'ram:PassRole',
          Condition: { StringEquals: { 'acs:Service': 'fc.aliyuncs.com' } },
        },
      ],
    },
    {
      'any role': [told('ram:PassRole'), { Action: 'ram:PassRole' }],
      'to a server': [told('ecs:AttachInstanceRamRole'), { Action: 'ecs:Attach*' }],
    },
  ),
);
