import { apiCall, every, sample } from './events';
import type { Samples } from './index';

const within = (n: number) => apiCall('Ecs', 'RunInstances', {}, { acsRegion: `region-${n}` });

export default {
  matches: [
    sample('three regions', ...every(60, 3, (n) => within(n))),
    sample('three among more', ...every(60, 9, (n) => within(n % 3))),
  ],
  nonMatches: [
    sample('two regions, many times', ...every(60, 12, (n) => within(n % 2))),
    sample('three regions in a day', ...every(20_000, 3, (n) => within(n))),
  ],
} satisfies Samples;
