import rule from '../../../../policies/rules/oss/oss-bucket-encrypted';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_oss_bucket.a';
const SIBLING = 'alicloud_oss_bucket_server_side_encryption';
const failure = { fail: 'objects are not encrypted unless their writer asks for it' };
const beside = (bucket: string, sse_algorithm: string | boolean) => ({
  resources: {
    alicloud_oss_bucket: { a: { bucket: 'data' } },
    [SIBLING]: { s: { bucket, sse_algorithm } },
  },
});

testRule(rule, {
  pass: {
    'by a reference': { ...beside('${alicloud_oss_bucket.a.id}', 'KMS'), gives: { [A]: 'pass' } },
    'by the same name': { ...beside('data', 'KMS'), gives: { [A]: 'pass' } },
    'in the bucket': {
      resources: {
        alicloud_oss_bucket: { a: { server_side_encryption_rule: [{ sse_algorithm: 'AES256' }] } },
      },
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'of another bucket': { ...beside('other', 'KMS'), gives: { [A]: failure } },
  },
  absent: {
    nothing: {
      resources: { alicloud_oss_bucket: { a: { bucket: 'data' } } },
      gives: { [A]: failure },
    },
  },
  unknown: {
    'of which bucket': {
      ...beside(UNKNOWN, 'KMS'),
      gives: { [A]: { unknown: `${SIBLING}.s bucket` } },
    },
    'what it says': {
      ...beside('data', UNKNOWN),
      gives: { [A]: { unknown: `${SIBLING}.s sse_algorithm` } },
    },
  },
});
