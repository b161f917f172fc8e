import { apiCall, every, sample } from './events';
import type { Samples } from './index';

export default {
  matches: [
    sample('twenty machines', ...every(30, 20, () => apiCall('Ecs', 'DeleteInstance'))),
    sample(
      'disks and buckets',
      ...every(30, 20, (n) =>
        n % 2 ? apiCall('Ecs', 'DeleteDisk') : apiCall('Oss', 'DeleteBucket'),
      ),
    ),
  ],
  nonMatches: [
    sample('nineteen', ...every(30, 19, () => apiCall('Ecs', 'DeleteInstance'))),
    sample('twenty in a night', ...every(1200, 20, () => apiCall('Ecs', 'DeleteInstance'))),
  ],
} satisfies Samples;
