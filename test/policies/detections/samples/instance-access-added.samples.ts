import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'ImportKeyPair', {});

export default {
  matches: [
    sample('ImportKeyPair', call),
    sample(
      'AttachInstanceRamRole with other capitals in the product',
      apiCall('ECS', 'AttachInstanceRamRole', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeKeyPairs'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'ImportKeyPair', {})),
  ],
} satisfies Samples;
