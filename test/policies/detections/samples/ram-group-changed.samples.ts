import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'AddUserToGroup', {});

export default {
  matches: [
    sample('AddUserToGroup', call),
    sample('DeleteGroup with other capitals in the product', apiCall('IMS', 'DeleteGroup', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'ListGroups'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'AddUserToGroup', {})),
  ],
} satisfies Samples;
