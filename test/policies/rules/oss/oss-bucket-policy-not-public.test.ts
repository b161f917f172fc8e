import rule from '../../../../policies/rules/oss/oss-bucket-policy-not-public';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_oss_bucket.a';
const told = 'the policy of the bucket allows oss:GetObject to everybody';
const statement = (Principal: readonly string[], more: object = {}): string =>
  JSON.stringify({
    Version: '1',
    Statement: [
      {
        Effect: 'Allow',
        Principal,
        Action: 'oss:GetObject',
        Resource: 'acs:oss:*:*:data/*',
        ...more,
      },
    ],
  });
const policy = (text: string, bucket = 'data') => ({
  resources: {
    alicloud_oss_bucket: { a: { bucket: 'data' } },
    alicloud_oss_bucket_policy: { p: { bucket, policy: text } },
  },
});
const from = (block: string) => ({ Condition: { IpAddress: { 'acs:SourceIp': block } } });

testRule(rule, {
  pass: {
    named: { ...policy(statement(['1234567890123456'])), gives: { [A]: 'pass' } },
    'a Deny': { ...policy(statement(['*'], { Effect: 'Deny' })), gives: { [A]: 'pass' } },
    'from a network': { ...policy(statement(['*'], from('192.0.2.0/24'))), gives: { [A]: 'pass' } },
    'of another bucket': { ...policy(statement(['*']), 'other'), gives: { [A]: 'pass' } },
  },
  fail: {
    everybody: { ...policy(statement(['*'])), gives: { [A]: { fail: told } } },
    'from everywhere': {
      ...policy(statement(['*'], from('0.0.0.0/0'))),
      gives: { [A]: { fail: told } },
    },
    'in the bucket': {
      resources: { alicloud_oss_bucket: { a: { policy: statement(['1234567890123456', '*']) } } },
      gives: { [A]: { fail: told, path: 'policy' } },
    },
  },
  absent: {
    'no policy': { resources: { alicloud_oss_bucket: { a: {} } }, gives: { [A]: 'pass' } },
  },
  unknown: {
    'which policy': {
      ...policy(UNKNOWN),
      gives: { [A]: { unknown: 'alicloud_oss_bucket_policy.p policy' } },
    },
    'no JSON': {
      ...policy('{'),
      gives: { [A]: { unknown: 'alicloud_oss_bucket_policy.p policy' } },
    },
  },
});
