import { defineDetection } from '../detection';
import { all, any, calls, not, says } from '../filter';

/** Pages of some sites may read what they may read anyway: what front ends are given on ordinary days. */
const ofNamedOrigins = all(
  { parameters: 'text', pattern: '"allowedorigin":["\\[]' },
  not({ parameters: 'text', pattern: '"allowedorigin":(\\[[^\\]]*|"[^"]*)\\*' }),
);

/** Nothing goes before it is a month old, by any rule: old logs and versions are cleared away like that. */
const afterAMonth = all(
  { parameters: 'text', pattern: '"(noncurrent)?days":"?[1-9]' },
  not({ parameters: 'text', pattern: 'days":"?([0-9]|[12][0-9])("|,|})|date":' }),
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
      'DeleteBucketLifecycle',
      'DeleteBucketCors',
      'PutBucketWebsite',
      'DeleteBucketReplication',
    ),
    // With a key of somebody's choice, which may be taken away; pages that may link here open nothing.
    all(
      calls(['Oss'], 'PutBucketEncryption'),
      any(says('kmsmasterkeyid'), not(says('ssealgorithm'))),
    ),
    all(calls(['Oss'], 'PutBucketCors'), not(ofNamedOrigins)),
    all(calls(['Oss'], 'PutBucketLifecycle'), not(afterAMonth)),
  ),
});
