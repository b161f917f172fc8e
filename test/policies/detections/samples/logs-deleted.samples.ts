import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Sls', 'DeleteProject', { projectName: 'shop' });

export default {
  matches: [
    sample('DeleteProject', call),
    sample('DeleteLogStore', apiCall('Sls', 'DeleteLogStore', { projectName: 'shop' })),
  ],
  nonMatches: [
    ...nonMatchingCalls('Sls', call, 'GetProject'),
    sample(
      'the project of the trail',
      apiCall('Sls', 'DeleteProject', { projectName: 'alicloud-baseline-audit-1' }),
    ),
  ],
} satisfies Samples;
