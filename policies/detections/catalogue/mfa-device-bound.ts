import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'mfa-device-bound',
  title: 'A second factor was enrolled',
  severity: 'low',
  description: 'Who enrols a device for a user that has none holds the account from then on.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['New colleagues.'],
  sources: ['API metadata of Alibaba Cloud'],
  target: ['UserName', 'UserPrincipalName', 'SerialNumber'],
  filter: calls(['Ram', 'Ims'], 'BindMFADevice', 'CreateVirtualMFADevice'),
});
