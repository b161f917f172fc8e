import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'BindMFADevice', {});

export default {
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
} satisfies Samples;
