import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Actiontrail', 'StopLogging', { Name: 'audit' });

export default {
  matches: [
    sample('StopLogging', call),
    sample(
      'DeleteTrail with other capitals in the product',
      apiCall('ACTIONTRAIL', 'DeleteTrail', { Name: 'audit' }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Actiontrail', call, 'DescribeTrails'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'StopLogging', { Name: 'audit' }),
    ),
  ],
} satisfies Samples;
