import { apiCall, sample } from './events';
import type { Samples } from './index';

const withKey = (accessKeyId: string) => ({
  userIdentity: { type: 'ram-user', userName: 'bob', accessKeyId },
});

export default {
  matches: [
    sample('a machine is stopped', apiCall('Ecs', 'StopInstances', {}, withKey('example-key'))),
    sample('a bucket is made', apiCall('Oss', 'PutBucket', {}, withKey('example-key'))),
  ],
  nonMatches: [
    sample('in a session', apiCall('Ecs', 'StopInstances', {}, withKey('STS.example'))),
    sample(
      'a read',
      apiCall('Ecs', 'DescribeInstances', {}, { ...withKey('example-key'), eventRW: 'Read' }),
    ),
  ],
} satisfies Samples;
