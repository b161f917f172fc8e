import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Oss', 'PutBucketReplication', { bucketName: 'shop' });

export default {
  matches: [
    sample('PutBucketReplication', call),
    sample('CreateAccessPoint', apiCall('Oss', 'CreateAccessPoint', { bucketName: 'shop' })),
  ],
  nonMatches: [...nonMatchingCalls('Oss', call, 'GetBucketReplication')],
} satisfies Samples;
