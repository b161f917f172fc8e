import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'kms-key-disabled',
  title: 'A key was disabled or will be deleted',
  severity: 'critical',
  description: 'What is encrypted with it cannot be read: it works as ransom.',
  runbook: [
    'CancelKeyDeletion or EnableKey at once.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['A key that was retired, after everything was encrypted anew.'],
  cis: ['2.20'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.20'],
  target: ['KeyId', 'SecretName'],
  filter: calls(['Kms'], 'DisableKey', 'ScheduleKeyDeletion', 'DeleteKeyMaterial'),
});
