import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Oss', 'PutBucketPolicy', {});

export default {
  matches: [
    sample('PutBucketPolicy', call),
    sample(
      'DeleteBucketReplication with other capitals in the product',
      apiCall('OSS', 'DeleteBucketReplication', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Oss', call, 'GetBucketPolicy'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'PutBucketPolicy', {})),
  ],
} satisfies Samples;
