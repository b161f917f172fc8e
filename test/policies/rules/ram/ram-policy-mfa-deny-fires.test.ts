import rule from '../../../../policies/rules/ram/ram-policy-mfa-deny-fires';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = 'denies only where acs:MFAPresent is false, which calls with access keys never have';
const mfa = (value: string) => ({ Condition: { Bool: { 'acs:MFAPresent': value } } });
testRule(
  rule,
  policySamples(
    {
      'an Allow where it is true': [{ Action: 'ecs:*', ...mfa('true') }],
      'a Deny where it is true': [{ Effect: 'Deny', Action: 'ecs:*', ...mfa('true') }],
      'a Deny of something else': [
        {
          Effect: 'Deny',
          Action: 'ecs:*',
          Condition: { Bool: { 'acs:SecureTransport': 'false' } },
        },
      ],
    },
    {
      'a Deny where it is false': [told, { Effect: 'Deny', Action: '*', ...mfa('false') }],
    },
  ),
);
