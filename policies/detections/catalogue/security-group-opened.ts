import { defineDetection } from '../detection';
import { all, calls, opensToTheWorld } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ecs', 'AuthorizeSecurityGroup', {
  SecurityGroupId: 'sg-1',
  PortRange: '22/22',
  SourceCidrIp: '0.0.0.0/0',
});

export default defineDetection({
  id: 'security-group-opened',
  title: 'A security group was opened to the internet',
  severity: 'high',
  description: 'Anybody can reach the port. Open ports 22 and 3389 are found within minutes.',
  runbook: [
    'Take the rule away.',
    'Look at logins of the instances behind it.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Ports 80 and 443 of public sites.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.22'],
  filter: all(calls(['Ecs'], 'AuthorizeSecurityGroup', 'ModifySecurityGroupRule'), opensToTheWorld),
  matches: [
    sample('AuthorizeSecurityGroup', call),
    sample(
      'ModifySecurityGroupRule with other capitals in the product',
      apiCall('ECS', 'ModifySecurityGroupRule', {
        SecurityGroupId: 'sg-1',
        PortRange: '22/22',
        SourceCidrIp: '0.0.0.0/0',
      }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeSecurityGroupAttribute'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'AuthorizeSecurityGroup', {
        SecurityGroupId: 'sg-1',
        PortRange: '22/22',
        SourceCidrIp: '0.0.0.0/0',
      }),
    ),
    sample(
      'a private network',
      apiCall('Ecs', 'AuthorizeSecurityGroup', {
        PortRange: '1/65535',
        SourceCidrIp: '10.0.0.0/8',
      }),
    ),
  ],
});
