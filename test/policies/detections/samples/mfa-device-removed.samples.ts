import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'UnbindMFADevice', {});

export default {
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
} satisfies Samples;
