import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'bucket-policy-changed',
  title: 'A policy or a rule of a bucket was changed',
  severity: 'medium',
  description: 'Others may read it, data may be copied elsewhere or deleted early.',
  runbook: ['Compare the bucket with the plan.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  cis: ['2.21'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.21'],
  usualFor: ['pipelines'],
  target: ['BucketName', 'bucketName', 'bucket'],
  filter: calls(
    ['Oss'],
    'PutBucketPolicy',
    'DeleteBucketPolicy',
    'PutBucketLifecycle',
    'DeleteBucketLifecycle',
    'PutBucketCors',
    'DeleteBucketCors',
    'PutBucketEncryption',
    'PutBucketWebsite',
    'PutBucketReferer',
    'DeleteBucketReplication',
  ),
});
