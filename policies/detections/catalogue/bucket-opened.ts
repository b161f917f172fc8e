import { defineDetection } from '../detection';
import { all, any, calls, says } from '../filter';

export default defineDetection({
  id: 'bucket-opened',
  title: 'A bucket or an object was made public',
  severity: 'critical',
  description: 'Anybody who has the address can read it, or write to it.',
  runbook: [
    'Set the access back to private.',
    'Look for what was fetched in the access log.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Sites that are public on purpose.'],
  cis: ['2.14'],
  sources: ['CIS 2.14; the recorded names of OSS are not all documented'],
  filter: any(
    all(calls(['Oss'], 'PutBucketAcl', 'PutObjectAcl', 'PutBucket'), says('public-read')),
    all(
      calls(['Oss'], 'PutBucketPolicy', 'PutAccessPointPolicy'),
      says('"principal":(\\[)?"\\*"'),
      says('"effect":"allow"'),
    ),
  ),
  target: ['BucketName', 'bucketName', 'bucket'],
});
