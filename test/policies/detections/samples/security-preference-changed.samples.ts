import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'SetSecurityPreference', {});

export default {
  matches: [
    sample('SetSecurityPreference', call),
    sample(
      'SetSecurityPreference with other capitals in the product',
      apiCall('IMS', 'SetSecurityPreference', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'GetSecurityPreference'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'SetSecurityPreference', {}),
    ),
  ],
} satisfies Samples;
