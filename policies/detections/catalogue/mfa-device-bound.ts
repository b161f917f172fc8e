import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ram', 'BindMFADevice', {});

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
  filter: calls(['Ram', 'Ims'], 'BindMFADevice', 'CreateVirtualMFADevice'),
  matches: [
    sample('BindMFADevice', call),
    sample(
      'CreateVirtualMFADevice with other capitals in the product',
      apiCall('IMS', 'CreateVirtualMFADevice', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'ListVirtualMFADevices'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'BindMFADevice', {})),
  ],
});
