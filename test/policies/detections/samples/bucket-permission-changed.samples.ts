import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Oss', 'PutBucketAcl', {});

export default {
  matches: [
    sample('PutBucketAcl', call),
    sample(
      'DeleteBucketPublicAccessBlock with other capitals in the product',
      apiCall('OSS', 'DeleteBucketPublicAccessBlock', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Oss', call, 'GetBucketInfo'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'PutBucketAcl', {})),
  ],
} satisfies Samples;
