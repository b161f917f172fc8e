import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'SetPasswordPolicy', { MinimumPasswordLength: '13' });

export default {
  matches: [
    sample('SetPasswordPolicy', call),
    sample(
      'SetPasswordPolicy with other capitals in the product',
      apiCall('IMS', 'SetPasswordPolicy', { MinimumPasswordLength: '13' }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'GetPasswordPolicy'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'SetPasswordPolicy', { MinimumPasswordLength: '13' }),
    ),
    sample('14 characters', apiCall('Ram', 'SetPasswordPolicy', { MinimumPasswordLength: '14' })),
  ],
} satisfies Samples;
