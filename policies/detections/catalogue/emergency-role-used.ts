import { defineDetection } from '../detection';
import { all, any, calls, field, says } from '../filter';

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
  filter: any(
    all(field('userIdentity.type', 'assumed-role'), {
      field: 'userIdentity.userName',
      startsWith: ['break-glass'],
    }),
    all(calls(['Sts'], 'AssumeRole'), says(':role/break-glass')),
  ),
  groupBy: ['recipientAccountId', 'userIdentity.userName', 'sourceIpAddress'],
});
