import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Oss', 'PutBucketAcl', { bucketName: 'logs', 'x-oss-acl': 'public-read' });

export default {
  matches: [
    sample('PutBucketAcl', call),
    sample(
      'PutBucket with other capitals in the product',
      apiCall('OSS', 'PutBucket', { bucketName: 'logs', 'x-oss-acl': 'public-read' }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Oss', call, 'GetBucketAcl'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'PutBucketAcl', { bucketName: 'logs', 'x-oss-acl': 'public-read' }),
    ),
    sample(
      'a private bucket',
      apiCall('Oss', 'PutBucketAcl', { bucketName: 'logs', 'x-oss-acl': 'private' }),
    ),
  ],
} satisfies Samples;
