import { defineDetection } from '../detection';
import { all, calls, opensToTheWorld } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ecs', 'AuthorizeSecurityGroupEgress', {
  PortRange: '-1/-1',
  Ipv6DestCidrIp: '::/0',
});

export default defineDetection({
  id: 'security-group-egress-opened',
  title: 'A security group lets everything out',
  severity: 'medium',
  description: 'Stolen data and mining pools need a way out.',
  runbook: [
    'Take the rule away.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Instances that fetch updates from anywhere.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: all(
    calls(['Ecs'], 'AuthorizeSecurityGroupEgress', 'ModifySecurityGroupEgressRule'),
    opensToTheWorld,
  ),
  matches: [
    sample('AuthorizeSecurityGroupEgress', call),
    sample(
      'ModifySecurityGroupEgressRule with other capitals in the product',
      apiCall('ECS', 'ModifySecurityGroupEgressRule', {
        PortRange: '-1/-1',
        Ipv6DestCidrIp: '::/0',
      }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeSecurityGroupAttribute'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'AuthorizeSecurityGroupEgress', {
        PortRange: '-1/-1',
        Ipv6DestCidrIp: '::/0',
      }),
    ),
    sample(
      'one host',
      apiCall('Ecs', 'AuthorizeSecurityGroupEgress', {
        PortRange: '443/443',
        DestCidrIp: '203.0.113.9/32',
      }),
    ),
  ],
});
