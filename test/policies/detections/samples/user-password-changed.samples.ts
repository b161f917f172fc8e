import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'ChangePassword', {});

export default {
  matches: [
    sample('ChangePassword', call),
    sample(
      'ChangePassword with other capitals in the product',
      apiCall('IMS', 'ChangePassword', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'GetPasswordPolicy'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'ChangePassword', {})),
  ],
} satisfies Samples;
