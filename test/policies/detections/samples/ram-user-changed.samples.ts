import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'CreateUser', {});

export default {
  matches: [
    sample('CreateUser', call),
    sample('DeleteUser with other capitals in the product', apiCall('IMS', 'DeleteUser', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'ListUsers'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'CreateUser', {})),
  ],
} satisfies Samples;
