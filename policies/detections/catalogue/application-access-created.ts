import { defineDetection } from '../detection';
import { any, calls } from '../filter';

export default defineDetection({
  id: 'application-access-created',
  title: 'An application was given a secret or a key of its own',
  severity: 'high',
  description: 'Applications of RAM and client keys of KMS are entries that outlive every session.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Delete the secret.',
  ],
  falsePositives: ['New programs that sign in users by OAuth.'],
  sources: ['API metadata of Alibaba Cloud'],
  target: ['AppName', 'AppId', 'AapName'],
  filter: any(
    calls(
      ['Ims'],
      'CreateApplication',
      'UpdateApplication',
      'CreateAppSecret',
      'ProvisionApplication',
      'ProvisionExternalApplication',
    ),
    calls(['Kms'], 'CreateClientKey'),
  ),
});
