import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'bucket-permission-changed',
  title: 'Who may use a bucket was changed',
  severity: 'medium',
  description: 'Access control or the block against public access was changed.',
  runbook: ['Compare the bucket with the plan.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  cis: ['2.14'],
  sources: ['CIS 2.14'],
  usualFor: ['pipelines'],
  target: ['BucketName', 'bucketName', 'bucket'],
  filter: calls(
    ['Oss'],
    'PutBucketAcl',
    'PutObjectAcl',
    'PutBucketPublicAccessBlock',
    'DeleteBucketPublicAccessBlock',
  ),
});
