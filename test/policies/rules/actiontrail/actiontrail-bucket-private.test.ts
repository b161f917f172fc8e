import rule from '../../../../policies/rules/actiontrail/actiontrail-bucket-private';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_actiontrail_trail.a';
const failure = { fail: 'the bucket of the trail is public by its acl', path: 'oss_bucket_name' };
const trail = (acl: string, bucket = 'audit') => ({
  alicloud_actiontrail_trail: { a: { oss_bucket_name: '${alicloud_oss_bucket.a.bucket}' } },
  alicloud_oss_bucket: { a: { bucket: 'audit' } },
  alicloud_oss_bucket_acl: { a: { bucket, acl } },
});
const block = {
  alicloud_oss_bucket_public_access_block: { b: { bucket: 'audit', block_public_access: true } },
};

testRule(rule, {
  pass: {
    private: { resources: trail('private'), gives: { [A]: 'pass' } },
    'another bucket is public': {
      resources: trail('public-read', 'other'),
      gives: { [A]: 'pass' },
    },
    'public and blocked': {
      resources: { ...trail('public-read'), ...block },
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    readable: { resources: trail('public-read'), gives: { [A]: failure } },
    'by the deprecated argument': {
      resources: {
        alicloud_actiontrail_trail: { a: { oss_bucket_name: 'audit' } },
        alicloud_oss_bucket: { a: { bucket: 'audit', acl: 'public-read-write' } },
      },
      gives: { [A]: failure },
    },
  },
  absent: {
    'no bucket': { resources: { alicloud_actiontrail_trail: { a: {} } }, gives: { [A]: 'pass' } },
  },
  unknown: {
    'which acl': {
      resources: trail(UNKNOWN),
      gives: { [A]: { unknown: 'alicloud_oss_bucket_acl.a acl' } },
    },
  },
});
