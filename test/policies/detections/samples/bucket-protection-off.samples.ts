import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Oss', 'DeleteBucketEncryption', { bucketName: 'shop' });

export default {
  matches: [
    sample('DeleteBucketEncryption', call),
    sample('DeleteBucketLogging', apiCall('Oss', 'DeleteBucketLogging', { bucketName: 'shop' })),
  ],
  nonMatches: [
    ...nonMatchingCalls('Oss', call, 'GetBucketEncryption'),
    sample('versions are kept', apiCall('Oss', 'PutBucketVersioning', { Status: 'Enabled' })),
  ],
} satisfies Samples;
