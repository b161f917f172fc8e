import rule from '../../../../policies/rules/oss/oss-bucket-policy-not-public';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_oss_bucket.a';
const P = 'alicloud_oss_bucket_policy.p';
const told = 'the policy of the bucket allows oss:GetObject to everybody';
const statement = (Principal: unknown, more: object = {}): string =>
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
const from = (...blocks: string[]) => ({ Condition: { IpAddress: { 'acs:SourceIp': blocks } } });

testRule(rule, {
  pass: {
    'named, for a bucket made elsewhere': {
      resources: {
        alicloud_oss_bucket_policy: { p: { bucket: 'o', policy: statement(['1234567890123456']) } },
      },
      gives: { [P]: 'pass' },
    },
    named: {
      ...policy(statement(['1234567890123456'])),
      gives: { [P]: 'notApplicable', [A]: 'pass' },
    },
    'a Deny': {
      ...policy(statement(['*'], { Effect: 'Deny' })),
      gives: { [A]: 'pass', [P]: 'notApplicable' },
    },
    'from a network': {
      ...policy(statement(['*'], from('192.0.2.0/24'))),
      gives: { [P]: 'notApplicable', [A]: 'pass' },
    },
  },
  fail: {
    'of another bucket, which is made elsewhere': {
      ...policy(statement(['*']), 'other'),
      gives: { [A]: 'pass', [P]: { fail: told, path: 'policy' } },
    },
    everybody: {
      ...policy(statement(['*'])),
      gives: { [P]: 'notApplicable', [A]: { fail: told } },
    },
    'everybody, under an empty condition': {
      ...policy(statement(['*'], { Condition: {} })),
      gives: { [P]: 'notApplicable', [A]: { fail: told } },
    },
    'from both halves of everywhere': {
      ...policy(statement(['*'], from('0.0.0.0/1', '128.0.0.0/1'))),
      gives: { [A]: { fail: told }, [P]: 'notApplicable' },
    },
    'from everywhere': {
      ...policy(statement(['*'], from('0.0.0.0/0'))),
      gives: { [P]: 'notApplicable', [A]: { fail: told } },
    },
    'everybody, by type': {
      ...policy(statement({ RAM: ['*'] })),
      gives: { [P]: 'notApplicable', [A]: { fail: told } },
    },
    'from every VPC of everybody': {
      ...policy(statement(['*'], { Condition: { StringEquals: { 'acs:SourceVpc': ['vpc-*'] } } })),
      gives: { [P]: 'notApplicable', [A]: { fail: told } },
    },
    'who asks, which a bucket does not look at': {
      ...policy(
        statement(['*'], { Condition: { StringLike: { 'acs:PrincipalARN': ['acs:ram::1:*'] } } }),
      ),
      gives: { [P]: 'notApplicable', [A]: { fail: told } },
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
      gives: { [P]: 'notApplicable', [A]: { unknown: 'alicloud_oss_bucket_policy.p policy' } },
    },
    'no JSON': {
      ...policy('{'),
      gives: { [P]: 'notApplicable', [A]: { unknown: 'alicloud_oss_bucket_policy.p policy' } },
    },
  },
});
