import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'CreateRole', {});

export default {
  matches: [
    sample('CreateRole', call),
    sample('DeleteRole with other capitals in the product', apiCall('RAM', 'DeleteRole', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'ListRoles'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'CreateRole', {})),
  ],
} satisfies Samples;
