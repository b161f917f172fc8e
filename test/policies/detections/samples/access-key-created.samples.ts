import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'CreateAccessKey', {});

export default {
  matches: [
    sample('CreateAccessKey', call),
    sample(
      'CreateAccessKey with other capitals in the product',
      apiCall('IMS', 'CreateAccessKey', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'ListAccessKeys'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'CreateAccessKey', {})),
  ],
} satisfies Samples;
