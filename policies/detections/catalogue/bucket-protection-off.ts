import { defineDetection } from '../detection';
import { all, any, calls, says, unreadable } from '../filter';

export default defineDetection({
  id: 'bucket-protection-off',
  title: 'What protects the objects of a bucket was taken away',
  severity: 'high',
  description:
    'Versions, encryption, logs, retention or the block against public access: what is overwritten or read from now on is gone, or seen by nobody.',
  runbook: [
    'Set it again, as the plan has it.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Buckets that are taken down.'],
  sources: ['API metadata of Alibaba Cloud', 'API pages of OSS'],
  target: ['BucketName', 'bucketName', 'bucket'],
  filter: any(
    all(calls(['Oss'], 'PutBucketVersioning'), any(says('suspended'), unreadable)),
    calls(
      ['Oss'],
      'DeleteBucketEncryption',
      'DeleteBucketLogging',
      'DeleteBucketPublicAccessBlock',
      'AbortBucketWorm',
    ),
  ),
});
