import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Oss', 'DeleteBucket', { bucketName: 'shop' });

export default {
  matches: [
    sample('DeleteBucket', call),
    sample('with other capitals in the product', apiCall('OSS', 'DeleteBucket', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Oss', call, 'ListBuckets'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'DeleteBucket', {})),
  ],
} satisfies Samples;
