import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'AuthorizeSecurityGroup', {
  SourceCidrIp: '0.0.0.0/0',
  PortRange: '443/443',
});

export default {
  matches: [
    sample('AuthorizeSecurityGroup', call),
    sample(
      'ModifySecurityGroupRule',
      apiCall('Ecs', 'ModifySecurityGroupRule', {
        SourceCidrIp: '0.0.0.0/0',
        PortRange: '443/443',
      }),
    ),
  ],
  nonMatches: [...nonMatchingCalls('Ecs', call, 'DescribeSecurityGroups')],
} satisfies Samples;
