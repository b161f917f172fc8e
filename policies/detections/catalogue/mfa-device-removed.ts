import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'mfa-device-removed',
  title: 'A second factor was taken away',
  severity: 'high',
  description: 'From now on a password is enough, or somebody else can enrol a device.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Have the user enrol a device again, in person.',
  ],
  falsePositives: ['Lost telephones.'],
  sources: ['API metadata of Alibaba Cloud'],
  target: ['UserName', 'UserPrincipalName', 'SerialNumber'],
  filter: calls(
    ['Ram', 'Ims'],
    'UnbindMFADevice',
    'DeleteVirtualMFADevice',
    'DisableVirtualMFA',
    'DeletePasskey',
  ),
});
