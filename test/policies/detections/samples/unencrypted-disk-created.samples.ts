import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'CreateDisk', { Size: 40, Encrypted: false });

export default {
  matches: [
    sample('CreateDisk', call),
    sample(
      'CreateDisks with other capitals in the product',
      apiCall('ECS', 'CreateDisks', { Size: 40, Encrypted: false }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeDisks'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'CreateDisk', { Size: 40, Encrypted: false }),
    ),
    sample('with encryption', apiCall('Ecs', 'CreateDisk', { Size: 40, Encrypted: true })),
  ],
} satisfies Samples;
