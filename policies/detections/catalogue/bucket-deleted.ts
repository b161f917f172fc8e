import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'bucket-deleted',
  title: 'A bucket was deleted or no longer keeps versions',
  severity: 'high',
  description: 'What is overwritten or deleted from now on is gone.',
  runbook: [
    'See which bucket, and whether a copy exists.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(['Oss'], 'DeleteBucket', 'PutBucketVersioning'),
});
