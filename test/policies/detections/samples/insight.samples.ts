import { apiCall, sample } from './events';
import type { Samples } from './index';

export default {
  matches: [
    sample(
      'an unusual address',
      apiCall('Actiontrail', 'Insight', {}, { eventType: 'ActionTrailInsight' }),
    ),
    sample(
      'in capitals',
      apiCall('Actiontrail', 'Insight', {}, { eventType: 'ACTIONTRAILINSIGHT' }),
    ),
  ],
  nonMatches: [
    sample('a call', apiCall('Ecs', 'RunInstances')),
    sample('insights switched on', apiCall('Actiontrail', 'EnableInsight')),
  ],
} satisfies Samples;
