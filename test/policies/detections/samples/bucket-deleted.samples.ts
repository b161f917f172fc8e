import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Oss', 'DeleteBucket', {});

export default {
  matches: [
    sample('DeleteBucket', call),
    sample(
      'PutBucketVersioning with other capitals in the product',
      apiCall('OSS', 'PutBucketVersioning', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Oss', call, 'ListBuckets'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'DeleteBucket', {})),
  ],
} satisfies Samples;
