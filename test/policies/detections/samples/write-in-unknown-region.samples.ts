import { apiCall, refused, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'RunInstances', {}, { acsRegion: 'us-west-1' });

export default {
  matches: [
    sample('another region', call),
    sample('another service', apiCall('Vpc', 'CreateVpc', {}, { acsRegion: 'me-east-1' })),
  ],
  nonMatches: [
    sample('a region in use', apiCall('Ecs', 'RunInstances')),
    sample('a read', { ...call, eventRW: 'Read' }),
    sample('a refused call', refused(call)),
  ],
} satisfies Samples;
