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

const call = apiCall('Ecs', 'DescribeInstances', {}, { ...inRole('deployer'), eventRW: 'Read' });

export default {
  matches: [
    sample('a read', call),
    sample('a change', apiCall('Ram', 'CreateUser', {}, inRole('deployer'))),
    sample('under a name of its own', apiCall('Ram', 'CreateUser', {}, inRole('deployer-main'))),
    sample('a call that was refused', refused(call)),
  ],
  nonMatches: [
    sample('another role', apiCall('Ecs', 'DescribeInstances', {}, inRole('operator'))),
    sample('a role that ends so', apiCall('Ecs', 'DescribeInstances', {}, inRole('no-deployer'))),
    sample('a user', apiCall('Ecs', 'DescribeInstances')),
  ],
} satisfies Samples;
