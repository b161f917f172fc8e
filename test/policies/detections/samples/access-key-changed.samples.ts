import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'UpdateAccessKey', {});

export default {
  matches: [
    sample('UpdateAccessKey', call),
    sample(
      'DeleteAccessKeyInRecycleBin with other capitals in the product',
      apiCall('IMS', 'DeleteAccessKeyInRecycleBin', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'GetAccessKeyLastUsed'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'UpdateAccessKey', {})),
  ],
} satisfies Samples;
