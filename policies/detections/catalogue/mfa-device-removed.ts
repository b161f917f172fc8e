import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ram', 'UnbindMFADevice', {});

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
  filter: calls(['Ram', 'Ims'], 'UnbindMFADevice', 'DeleteVirtualMFADevice', 'DisableVirtualMFA'),
  matches: [
    sample('UnbindMFADevice', call),
    sample(
      'DisableVirtualMFA with other capitals in the product',
      apiCall('IMS', 'DisableVirtualMFA', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'ListVirtualMFADevices'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'UnbindMFADevice', {})),
  ],
});
