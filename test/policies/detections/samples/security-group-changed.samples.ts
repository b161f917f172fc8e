import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'CreateSecurityGroup', {});

export default {
  matches: [
    sample('CreateSecurityGroup', call),
    sample(
      'ConfigureSecurityGroupPermissions with other capitals in the product',
      apiCall('ECS', 'ConfigureSecurityGroupPermissions', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeSecurityGroups'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'CreateSecurityGroup', {}),
    ),
  ],
} satisfies Samples;
