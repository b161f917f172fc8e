import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Actiontrail', 'UpdateTrail', {});

export default {
  matches: [
    sample('UpdateTrail', call),
    sample(
      'UpdateGlobalEventsStorageRegion with other capitals in the product',
      apiCall('ACTIONTRAIL', 'UpdateGlobalEventsStorageRegion', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Actiontrail', call, 'GetTrailStatus'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'UpdateTrail', {})),
  ],
} satisfies Samples;
