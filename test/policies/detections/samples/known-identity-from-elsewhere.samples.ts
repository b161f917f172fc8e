import { apiCall, sample } from './events';
import type { Samples } from './index';

const from = (sourceIpAddress: string) => ({
  sourceIpAddress,
  userIdentity: { type: 'ram-user', userName: 'terraform' },
});

export default {
  matches: [
    sample(
      'a read',
      apiCall('Ecs', 'DescribeInstances', {}, { ...from('198.51.100.7'), eventRW: 'Read' }),
    ),
    sample('a change', apiCall('Ram', 'CreateUser', {}, from('2001:db8::7'))),
  ],
  nonMatches: [
    sample('from home', apiCall('Ram', 'CreateUser', {}, from('203.0.113.7'))),
    sample('somebody else', apiCall('Ram', 'CreateUser', {}, { sourceIpAddress: '198.51.100.7' })),
  ],
} satisfies Samples;
