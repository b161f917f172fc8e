import rule from '../../../../policies/rules/ram/ram-policy-no-whole-service';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = (action: string): string => `allows ${action} on every resource`;
testRule(
  rule,
  policySamples(
    {
      'a part of the actions': [{ Action: 'ecs:Describe*' }],
      'named resources': [{ Action: 'oss:*', Resource: 'acs:oss:*:*:data/*' }],
      'by tag': [{ Action: 'ecs:*', Condition: { StringEquals: { 'acs:ResourceTag/team': 'a' } } }],
      'everything, which another rule tells': [{ Action: '*' }],
      denied: [{ Effect: 'Deny', Action: 'ecs:*' }],
    },
    {
      'a service': [told('ecs:*'), { Action: 'ecs:*' }],
      'from some networks': [
        told('oss:*'),
        {
          Action: 'oss:*',
          Resource: 'acs:oss:*:*:*',
          Condition: { IpAddress: { 'acs:SourceIp': '192.0.2.0/24' } },
        },
      ],
    },
  ),
);
