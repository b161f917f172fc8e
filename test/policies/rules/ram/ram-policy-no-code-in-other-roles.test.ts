import rule from '../../../../policies/rules/ram/ram-policy-no-code-in-other-roles';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = (calls: string): string =>
  `lets somebody run code with the role of any server, function, stack or cluster: ${calls}`;
testRule(
  rule,
  policySamples(
    {
      'one server': [
        { Action: 'ecs:RunCommand', Resource: 'acs:ecs:*:*:instance/i-2zeaf0123456789' },
      ],
      'servers of a team': [
        { Action: 'ecs:RunCommand', Condition: { StringEquals: { 'acs:ResourceTag/team': 'a' } } },
      ],
      'a restart': [{ Action: 'ecs:RebootInstance' }],
    },
    {
      'any server': [told('ecs:RunCommand'), { Action: 'ecs:RunCommand' }],
      'any cluster': [told('cs:DescribeClusterUserKubeconfig'), { Action: 'cs:Describe*' }],
    },
  ),
);
