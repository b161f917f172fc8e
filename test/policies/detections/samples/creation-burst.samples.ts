import { apiCall, every, refused, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'RunInstances', { Amount: 1 });

export default {
  matches: [
    sample('ten', ...every(30, 10, () => call)),
    sample(
      'ten by several names',
      ...every(30, 10, (n) => (n % 2 ? call : apiCall('Eci', 'CreateContainerGroup'))),
    ),
  ],
  nonMatches: [
    sample('nine', ...every(30, 9, () => call)),
    sample('ten in 15 minutes and more', ...every(100, 10, () => call)),
    sample('ten that were refused', ...every(30, 10, () => refused(call))),
  ],
} satisfies Samples;
