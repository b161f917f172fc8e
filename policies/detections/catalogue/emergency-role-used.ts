import { defineDetection } from '../detection';
import { all, field } from '../filter';
import { apiCall, refused, sample } from '../samples';

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

export default defineDetection({
  id: 'emergency-role-used',
  title: 'The emergency role is in use',
  severity: 'critical',
  description: 'Somebody is in the break-glass role, which may repair anything.',
  runbook: [
    'Ask the person who is named whether there is an emergency, by another channel than the console.',
    'If nobody knows of one: take the person out of the role’s trust, and end the session of the user.',
  ],
  falsePositives: ['Emergencies, and drills: tell each other beforehand.'],
  sources: ['The role that this baseline makes: its name begins with break-glass'],
  filter: all(field('userIdentity.type', 'assumed-role'), {
    field: 'userIdentity.userName',
    startsWith: ['break-glass'],
  }),
  groupBy: ['recipientAccountId', 'userIdentity.userName', 'sourceIpAddress'],
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
});
