import { defineDetection } from '../detection';
import { all, any, calls, not } from '../filter';

/** Pages of some sites may read what they may read anyway: what front ends are given on ordinary days. */
const ofNamedOrigins = all(
  { parameters: 'text', pattern: '"allowedorigin":["\\[]' },
  not({ parameters: 'text', pattern: '"allowedorigin":(\\[[^\\]]*|"[^"]*)\\*' }),
);

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
  filter: any(
    calls(
      ['Oss'],
      'PutBucketPolicy',
      'DeleteBucketPolicy',
      'PutBucketLifecycle',
      'DeleteBucketLifecycle',
      'DeleteBucketCors',
      'PutBucketEncryption',
      'PutBucketWebsite',
      'PutBucketReferer',
      'DeleteBucketReplication',
    ),
    all(calls(['Oss'], 'PutBucketCors'), not(ofNamedOrigins)),
  ),
});
