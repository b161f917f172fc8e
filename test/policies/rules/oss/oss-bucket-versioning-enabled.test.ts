import rule from '../../../../policies/rules/oss/oss-bucket-versioning-enabled';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_oss_bucket.a';
const SIBLING = 'alicloud_oss_bucket_versioning';
const failure = { fail: 'what is overwritten or deleted is gone' };
const beside = (bucket: string, status: string | boolean) => ({
  resources: {
    alicloud_oss_bucket: { a: { bucket: 'data' } },
    [SIBLING]: { s: { bucket, status } },
  },
});

testRule(rule, {
  pass: {
    'by a reference': {
      ...beside('${alicloud_oss_bucket.a.id}', 'Enabled'),
      gives: { [A]: 'pass' },
    },
    'by the same name': { ...beside('data', 'Enabled'), gives: { [A]: 'pass' } },
    'in the bucket': {
      resources: { alicloud_oss_bucket: { a: { versioning: [{ status: 'Enabled' }] } } },
      gives: { [A]: 'pass' },
    },
    'a retention policy': {
      resources: {
        alicloud_oss_bucket: { a: { bucket: 'data' } },
        alicloud_oss_bucket_worm: { w: { bucket: 'data', status: 'Locked' } },
      },
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'of another bucket': { ...beside('other', 'Enabled'), gives: { [A]: failure } },
    suspended: { ...beside('data', 'Suspended'), gives: { [A]: failure } },
  },
  absent: {
    nothing: {
      resources: { alicloud_oss_bucket: { a: { bucket: 'data' } } },
      gives: { [A]: failure },
    },
  },
  unknown: {
    'of which bucket': {
      ...beside(UNKNOWN, 'Enabled'),
      gives: { [A]: { unknown: `${SIBLING}.s bucket` } },
    },
    'what it says': {
      ...beside('data', UNKNOWN),
      gives: { [A]: { unknown: `${SIBLING}.s status` } },
    },
  },
});
