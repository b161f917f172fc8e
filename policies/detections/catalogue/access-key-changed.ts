import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'access-key-changed',
  title: 'An access key was switched on, off or deleted',
  severity: 'medium',
  description:
    'Keys of others are switched off to lock them out; old ones are switched on again to come back.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'See that no key is active that should not be.',
  ],
  falsePositives: ['Rotation.'],
  sources: ['API metadata of Alibaba Cloud'],
  target: ['UserName', 'UserPrincipalName', 'UserAccessKeyId'],
  filter: calls(
    ['Ram', 'Ims'],
    'UpdateAccessKey',
    'DeleteAccessKey',
    'DeleteAccessKeyInRecycleBin',
    'RestoreAccessKeyFromRecycleBin',
  ),
});
