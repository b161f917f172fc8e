import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Sls', 'DeleteProject', {});

export default {
  matches: [
    sample('DeleteProject', call),
    sample('logs are cleared', apiCall('Sls', 'ClearLogStoreStorage', {})),
    sample('UpdateIndex with other capitals in the product', apiCall('LOG', 'UpdateIndex', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Sls', call, 'GetLogStore'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'DeleteProject', {})),
  ],
} satisfies Samples;
