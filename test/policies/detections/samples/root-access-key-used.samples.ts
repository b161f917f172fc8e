import { apiCall, as, refused, sample } from './events';
import type { Samples } from './index';

const key = { accessKeyId: 'example-key-id' };

export default {
  matches: [
    sample('a read', as('root', apiCall('Ecs', 'DescribeInstances', {}, { eventRW: 'Read' }), key)),
    sample('a change', as('root', apiCall('Oss', 'PutBucket'), key)),
  ],
  nonMatches: [
    sample('root at the console', as('root', apiCall('Ecs', 'DescribeInstances'))),
    sample(
      'a key that is the word null',
      as('root', apiCall('Ecs', 'DescribeInstances'), { accessKeyId: 'NULL' }),
    ),
    sample('a user', as('bob', apiCall('Ecs', 'DescribeInstances'), key)),
    sample('refused', as('root', refused(apiCall('Ecs', 'DescribeInstances')), key)),
  ],
} satisfies Samples;
