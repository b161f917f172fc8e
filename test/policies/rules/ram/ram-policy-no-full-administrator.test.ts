import rule from '../../../../policies/rules/ram/ram-policy-no-full-administrator';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = 'allows every action on every resource';
testRule(
  rule,
  policySamples(
    {
      'every action on one thing': [{ Action: '*', Resource: 'acs:oss:*:*:data/*' }],
      'every action of a service': [{ Action: 'ecs:*' }],
      'nothing at all': [{ Effect: 'Deny', Action: '*' }],
    },
    {
      'a star': [told, { Action: '*' }],
      'two stars, beside something else': [told, { Action: ['ecs:Describe*', '*:*'] }],
      'under an empty condition': [told, { Action: '*', Condition: {} }],
      'with a second factor': [
        told,
        { Action: '*', Condition: { Bool: { 'acs:MFAPresent': 'true' } } },
      ],
    },
  ),
);
