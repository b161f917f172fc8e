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
      'one region': [{ Action: 'ecs:*', Resource: 'acs:ecs:cn-hangzhou:*:*' }],
      'one kind of thing, without a region': [{ Action: 'ram:*', Resource: 'acs:ram::*:mfa/*' }],
      'by tag': [{ Action: 'ecs:*', Condition: { StringEquals: { 'acs:ResourceTag/team': 'a' } } }],
      'everything, which another rule tells': [{ Action: '*' }],
      denied: [{ Effect: 'Deny', Action: 'ecs:*' }],
    },
    {
      'a service': [told('ecs:*'), { Action: 'ecs:*' }],
      'a service, on all that is its own without a region': [
        told('ram:*'),
        { Action: 'ram:*', Resource: 'acs:ram::*' },
      ],
      'a service, on all there is, spelt short': [
        told('ecs:*'),
        { Action: 'ecs:*', Resource: 'acs:*' },
      ],
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
