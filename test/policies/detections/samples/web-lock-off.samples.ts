import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Aegis', 'ModifyWebLockUnbind', {});

export default {
  matches: [
    sample('ModifyWebLockUnbind', call),
    sample(
      'ModifyWebLockUnbind with other capitals in the product',
      apiCall('SAS', 'ModifyWebLockUnbind', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Aegis', call, 'DescribeWebLockBindList'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifyWebLockUnbind', {}),
    ),
  ],
} satisfies Samples;
