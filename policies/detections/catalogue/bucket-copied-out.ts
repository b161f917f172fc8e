import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'bucket-copied-out',
  title: 'A bucket is copied elsewhere',
  severity: 'high',
  description:
    'Replication sends every new object to another bucket, which may be of another account; an access point is a second door.',
  runbook: [
    'See where it goes, and stop it.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['A copy in a second region: it is set up once.'],
  sources: ['API pages of OSS'],
  target: ['BucketName', 'bucketName', 'bucket'],
  filter: calls(['Oss'], 'PutBucketReplication', 'CreateAccessPoint'),
});
