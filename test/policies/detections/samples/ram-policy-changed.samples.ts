import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'CreatePolicy', {});

export default {
  matches: [
    sample('CreatePolicy', call),
    sample(
      'DeletePolicyVersion with other capitals in the product',
      apiCall('RESOURCEMANAGER', 'DeletePolicyVersion', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'GetPolicyVersion'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'CreatePolicy', {})),
  ],
} satisfies Samples;
