import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'AuthorizeSecurityGroup', {
  SecurityGroupId: 'sg-1',
  PortRange: '22/22',
  SourceCidrIp: '0.0.0.0/0',
});

export default {
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
} satisfies Samples;
