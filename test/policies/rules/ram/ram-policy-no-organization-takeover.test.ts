import rule from '../../../../policies/rules/ram/ram-policy-no-organization-takeover';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = (calls: string): string =>
  `lets somebody lift the limits of the organisation or open its accounts: ${calls}`;
testRule(
  rule,
  policySamples(
    {
      'to read': [{ Action: 'resourcemanager:List*' }],
    },
    {
      'a control policy': [
        told('resourcemanager:DetachControlPolicy'),
        { Action: 'resourcemanager:DetachControlPolicy' },
      ],
      CloudSSO: [
        told('cloudsso:CreateAccessAssignment, cloudsso:AddPermissionPolicyToAccessConfiguration'),
        { Action: 'cloudsso:*' },
      ],
    },
  ),
);
