import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Kms', 'PutSecretValue', { SecretName: 'shop/db', VersionId: 'v2' });

export default {
  matches: [
    sample('PutSecretValue', call),
    sample('of a secret that is not named', apiCall('Kms', 'PutSecretValue', {})),
  ],
  nonMatches: [...nonMatchingCalls('Kms', call, 'GetSecretValue')],
} satisfies Samples;
