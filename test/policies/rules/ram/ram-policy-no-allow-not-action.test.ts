import rule from '../../../../policies/rules/ram/ram-policy-no-allow-not-action';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

testRule(
  rule,
  policySamples(
    {
      'a Deny of the rest': [{ Effect: 'Deny', NotAction: 'ecs:*' }],
    },
    {
      'an Allow of the rest': [
        'allows every action except ram:*, sts:*',
        { NotAction: ['ram:*', 'sts:*'] },
      ],
    },
  ),
);
