import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Kms', 'DisableKey', {});

export default {
  matches: [
    sample('DisableKey', call),
    sample(
      'DeleteKeyMaterial with other capitals in the product',
      apiCall('KMS', 'DeleteKeyMaterial', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Kms', call, 'DescribeKey'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'DisableKey', {})),
  ],
} satisfies Samples;
