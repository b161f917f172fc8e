import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'secret-value-changed',
  title: 'A secret was given a new value',
  severity: 'low',
  description: 'Who changes a secret decides what an application signs in to, and with what.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Passwords that are changed as they should be.'],
  sources: ['ActionTrail documentation: events of KMS'],
  usualFor: ['pipelines', 'services'],
  target: ['SecretName'],
  filter: calls(['Kms'], 'PutSecretValue'),
});
