import rule from '../../../../policies/rules/ram/ram-policy-no-privilege-escalation';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = (calls: string): string =>
  `lets somebody raise his own rights or become somebody else: ${calls}`;
testRule(
  rule,
  policySamples(
    {
      'to read': [{ Action: ['ram:Get*', 'ram:List*'] }],
      'on one user': [
        { Action: 'ram:CreateAccessKey', Resource: 'acs:ram:*:1234567890123456:user/alice' },
      ],
      'allowed and denied': [{ Action: 'ram:*' }, { Effect: 'Deny', Action: ['ram:*', 'ims:*'] }],
      'denied under an empty condition': [
        { Action: 'ram:UpdateRole' },
        { Effect: 'Deny', Action: 'ram:UpdateRole', Condition: {} },
      ],
      'everything of another service': [{ Action: 'ecs:*' }],
    },
    {
      'a key for anybody': [told('ram:CreateAccessKey'), { Action: 'ram:CreateAccessKey' }],
      'in one account': [
        told('ram:UpdateRole'),
        { Action: 'ram:UpdateRole', Resource: 'acs:ram:*:5555555555555555:role/*' },
      ],
      'under an empty condition': [
        told('ram:CreatePolicyVersion'),
        { Action: 'ram:CreatePolicyVersion', Condition: {} },
      ],
      'denied only at times': [
        told('ram:UpdateRole'),
        { Action: 'ram:UpdateRole' },
        {
          Effect: 'Deny',
          Action: 'ram:UpdateRole',
          Condition: { Bool: { 'acs:MFAPresent': 'false' } },
        },
      ],
      'by a wildcard': [
        told(
          'ram:AttachPolicyToUser, ram:AttachPolicyToGroup, ram:AttachPolicyToRole, ram:AttachPolicy',
        ),
        { Action: 'ram:Attach*' },
      ],
      'by the names of the newer API': [
        told('ims:SetUserSsoSettings'),
        { Action: 'ims:SetUserSsoSettings' },
      ],
      'with a second factor': [
        told('ram:AddUserToGroup'),
        { Action: 'ram:AddUserToGroup', Condition: { Bool: { 'acs:MFAPresent': 'true' } } },
      ],
    },
  ),
);
