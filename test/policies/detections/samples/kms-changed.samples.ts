import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Kms', 'SetKeyPolicy', {});

export default {
  matches: [
    sample('SetKeyPolicy', call),
    sample('DeleteAlias with other capitals in the product', apiCall('KMS', 'DeleteAlias', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Kms', call, 'ListKeys'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'SetKeyPolicy', {})),
  ],
} satisfies Samples;
