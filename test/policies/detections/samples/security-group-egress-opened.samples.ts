import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'AuthorizeSecurityGroupEgress', {
  PortRange: '-1/-1',
  Ipv6DestCidrIp: '::/0',
});

export default {
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
} satisfies Samples;
