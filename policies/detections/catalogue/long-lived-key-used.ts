import { defineDetection } from '../detection';
import { all, changed, field, longLivedKey } from '../filter';

export default defineDetection({
  id: 'long-lived-key-used',
  title: 'Something was changed with a long-lived access key',
  severity: 'medium',
  description:
    'People work at the console or in roles, and pipelines and services are known: a key that lasts and that changes something belongs to nobody, and leaked keys are what thieves have most often.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Switch the key off, and look at what else it did: search for userIdentity.accessKeyId.',
    'If it is a program: give it a role, or name it and its networks under detections.known.',
  ],
  falsePositives: ['Programs that nobody has named under detections.known.'],
  sources: [
    'ActionTrail documentation: userIdentity.accessKeyId, and that keys of sessions begin with STS.',
  ],
  usualFor: ['people', 'pipelines', 'services', 'scanners'],
  groupBy: ['recipientAccountId', 'userIdentity.userName', 'userIdentity.accessKeyId'],
  filter: all(field('userIdentity.type', 'ram-user'), longLivedKey, changed),
});
