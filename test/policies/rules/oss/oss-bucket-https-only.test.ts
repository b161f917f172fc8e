import rule from '../../../../policies/rules/oss/oss-bucket-https-only';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_oss_bucket.a';
const failure = { fail: 'the bucket answers over HTTP as well' };
const secure = (more: object = {}): string =>
  JSON.stringify({
    Version: '1',
    Statement: [
      {
        Effect: 'Deny',
        Principal: ['*'],
        Action: ['oss:*'],
        Resource: ['acs:oss:*:*:data', 'acs:oss:*:*:data/*'],
        Condition: { Bool: { 'acs:SecureTransport': 'false' } },
        ...more,
      },
    ],
  });
const policy = (text: string) => ({
  resources: {
    alicloud_oss_bucket: { a: { bucket: 'data' } },
    alicloud_oss_bucket_policy: { p: { bucket: 'data', policy: text } },
  },
});

testRule(rule, {
  pass: {
    beside: { ...policy(secure()), gives: { [A]: 'pass' } },
    'in the bucket': {
      resources: { alicloud_oss_bucket: { a: { policy: secure() } } },
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'the other way round': {
      ...policy(secure({ Condition: { Bool: { 'acs:SecureTransport': 'true' } } })),
      gives: { [A]: failure },
    },
    'for one account': {
      ...policy(secure({ Principal: ['1234567890123456'] })),
      gives: { [A]: failure },
    },
    'for one action': { ...policy(secure({ Action: 'oss:PutObject' })), gives: { [A]: failure } },
    'TLS versions alone': {
      resources: {
        alicloud_oss_bucket: { a: { bucket: 'data' } },
        alicloud_oss_bucket_https_config: { h: { bucket: 'data', enable: true } },
      },
      gives: { [A]: failure },
    },
  },
  absent: {
    'no policy': { resources: { alicloud_oss_bucket: { a: {} } }, gives: { [A]: failure } },
  },
  unknown: {
    'which policy': {
      ...policy(UNKNOWN),
      gives: { [A]: { unknown: 'alicloud_oss_bucket_policy.p policy' } },
    },
  },
});
