import { apiCall, every, sample } from './events';
import type { Samples } from './index';

export default {
  matches: [
    sample('five instances', ...every(30, 5, () => apiCall('Ecs', 'DeleteInstance'))),
    sample(
      'instances and snapshots',
      ...every(30, 5, (n) => apiCall('Ecs', n % 2 ? 'DeleteSnapshot' : 'DeleteInstances')),
    ),
  ],
  nonMatches: [
    sample('four', ...every(30, 4, () => apiCall('Ecs', 'DeleteInstance'))),
    sample('five over hours', ...every(3600, 5, () => apiCall('Ecs', 'DeleteInstance'))),
  ],
} satisfies Samples;
