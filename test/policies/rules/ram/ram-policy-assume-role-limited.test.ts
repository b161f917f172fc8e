import rule from '../../../../policies/rules/ram/ram-policy-assume-role-limited';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = 'lets somebody assume every role that trusts the account: sts:AssumeRole';
testRule(
  rule,
  policySamples(
    {
      'one role': [
        { Action: 'sts:AssumeRole', Resource: 'acs:ram:*:1234567890123456:role/deploy' },
      ],
      'who am I': [{ Action: 'sts:GetCallerIdentity' }],
    },
    {
      'any role': [told, { Action: 'sts:AssumeRole' }],
      'any role of the account': [
        told,
        { Action: 'sts:*', Resource: 'acs:ram:*:1234567890123456:role/*' },
      ],
    },
  ),
);
