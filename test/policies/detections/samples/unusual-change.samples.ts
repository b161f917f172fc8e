import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Emr', 'CreateCluster', {});

export default {
  matches: [sample('CreateCluster', call), sample('RunJobFlow', apiCall('Emr', 'RunJobFlow', {}))],
  nonMatches: [
    ...nonMatchingCalls('Emr', call, 'DescribeX'),
    sample(
      'by a service',
      apiCall('Emr', 'CreateCluster', {}, { eventType: 'AliyunServiceEvent' }),
    ),
    sample('an everyday change', apiCall('Ecs', 'StopInstances')),
  ],
} satisfies Samples;
