import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'access-key-created',
  title: 'An access key was made',
  severity: 'high',
  description: 'A key lasts until somebody deletes it. Thieves make one to stay.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Delete the key: alicloud ram access keys of the user, console or CLI.',
    'List what the key was used for, by userIdentity.accessKeyId.',
  ],
  falsePositives: ['Rotation of a key that a program needs.'],
  sources: ['ActionTrail documentation: events of RAM', 'API metadata of Alibaba Cloud'],
  target: ['UserName', 'UserPrincipalName'],
  filter: calls(['Ram', 'Ims'], 'CreateAccessKey'),
});
