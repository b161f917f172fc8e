import { apiCall, refused, sample } from './events';
import type { Samples } from './index';

/** Somebody in a role: events name the role, and the session after a colon. */
const inRole = (role: string) => ({
  userIdentity: {
    type: 'assumed-role',
    accountId: '1234567890123457',
    principalId: '300000000000000001:alice',
    userName: `${role}:alice`,
  },
});

const call = apiCall('Ecs', 'DescribeInstances', {}, { ...inRole('break-glass'), eventRW: 'Read' });

export default {
  matches: [
    sample('a read', call),
    sample('a change', apiCall('Ram', 'CreateUser', {}, inRole('break-glass'))),
    sample('under a name of its own', apiCall('Ram', 'CreateUser', {}, inRole('break-glass-eu'))),
    sample('a call that was refused', refused(call)),
  ],
  nonMatches: [
    sample('another role', apiCall('Ecs', 'DescribeInstances', {}, inRole('operator'))),
    sample(
      'a role that ends so',
      apiCall('Ecs', 'DescribeInstances', {}, inRole('no-break-glass')),
    ),
    sample('a user', apiCall('Ecs', 'DescribeInstances')),
  ],
} satisfies Samples;
