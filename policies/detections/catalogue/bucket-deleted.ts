import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'bucket-deleted',
  title: 'A bucket was deleted',
  severity: 'medium',
  description: 'What was in it is gone.',
  runbook: [
    'See which bucket, and whether a copy exists.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  target: ['BucketName', 'bucketName', 'bucket'],
  usualFor: ['pipelines'],
  filter: calls(['Oss'], 'DeleteBucket'),
});
