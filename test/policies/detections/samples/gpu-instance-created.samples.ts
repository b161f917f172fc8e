import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'RunInstances', { InstanceType: 'ecs.gn7i-c8g1.2xlarge', Amount: 4 });

export default {
  matches: [
    sample('RunInstances', call),
    sample(
      'CreateInstance with other capitals in the product',
      apiCall('ECS', 'CreateInstance', { InstanceType: 'ecs.gn7i-c8g1.2xlarge', Amount: 4 }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeInstances'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'RunInstances', { InstanceType: 'ecs.gn7i-c8g1.2xlarge', Amount: 4 }),
    ),
    sample('a type without', apiCall('Ecs', 'RunInstances', { InstanceType: 'ecs.g7.large' })),
  ],
} satisfies Samples;
