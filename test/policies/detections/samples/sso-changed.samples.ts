import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ims', 'CreateSAMLProvider', {});

export default {
  matches: [
    sample('CreateSAMLProvider', call),
    sample(
      'SetDefaultDomain with other capitals in the product',
      apiCall('IMS', 'SetDefaultDomain', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ims', call, 'ListSAMLProviders'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'CreateSAMLProvider', {}),
    ),
  ],
} satisfies Samples;
