import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Vpc', 'CreateVpc', {});

export default {
  matches: [
    sample('CreateVpc', call),
    sample(
      'DeletionProtection with other capitals in the product',
      apiCall('ECS', 'DeletionProtection', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Vpc', call, 'DescribeVpcs'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'CreateVpc', {})),
  ],
} satisfies Samples;
