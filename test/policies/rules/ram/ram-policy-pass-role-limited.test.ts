import rule from '../../../../policies/rules/ram/ram-policy-pass-role-limited';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = (calls: string): string =>
  `lets somebody hand any role to a service and act as it: ${calls}`;
testRule(
  rule,
  policySamples(
    {
      'one role, without a region': [
        { Action: 'ram:PassRole', Resource: 'acs:ram::1234567890123456:role/web' },
      ],
      'any but roles, without a region': [
        { Action: 'ram:PassRole', Resource: 'acs:ram::*:user/*' },
      ],
      'any role, and denied without a region': [
        { Action: 'ram:PassRole' },
        { Effect: 'Deny', Action: 'ram:PassRole', Resource: 'acs:ram::*' },
      ],
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
      'any role, without a region': [
        told('ram:PassRole'),
        { Action: 'ram:PassRole', Resource: 'acs:ram::*' },
      ],
      'any role of an account, without a region': [
        told('ram:PassRole'),
        { Action: 'ram:PassRole', Resource: 'acs:ram::1234567890123456:role/*' },
      ],
      'to a server in a region that is left out': [
        told('ecs:AttachInstanceRamRole'),
        { Action: 'ecs:Attach*', Resource: 'acs:ecs::*:instance/*' },
      ],
      'to a server, denied where nobody knows what is meant': [
        told('ecs:AttachInstanceRamRole'),
        { Action: 'ecs:Attach*' },
        { Effect: 'Deny', Action: 'ecs:Attach*', Resource: 'acs:ecs::*' },
      ],
      'to a server': [told('ecs:AttachInstanceRamRole'), { Action: 'ecs:Attach*' }],
    },
  ),
);
