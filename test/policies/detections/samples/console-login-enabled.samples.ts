import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'CreateLoginProfile', {});

export default {
  matches: [
    sample('CreateLoginProfile', call),
    sample(
      'DeleteLoginProfile with other capitals in the product',
      apiCall('IMS', 'DeleteLoginProfile', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'GetLoginProfile'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'CreateLoginProfile', {}),
    ),
  ],
} satisfies Samples;
