import { apiCall, as, rootLogin, sample } from './events';
import type { Samples } from './index';

export default {
  matches: [
    sample('a machine', as('root', apiCall('Ecs', 'RunInstances'))),
    sample('a tag', as('root', apiCall('Ecs', 'TagResources'))),
  ],
  nonMatches: [
    sample('a read', as('root', apiCall('Ecs', 'DescribeInstances', {}, { eventRW: 'Read' }))),
    sample('somebody else', apiCall('Ecs', 'RunInstances')),
    sample('a sign-in', rootLogin('true')),
  ],
} satisfies Samples;
