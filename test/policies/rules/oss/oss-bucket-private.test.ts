import rule from '../../../../policies/rules/oss/oss-bucket-private';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_oss_bucket.a';
const told = 'everybody may read the bucket, or write to it, by its acl';
const ACL = 'alicloud_oss_bucket_acl.a';
const bucket = { bucket: 'data' };
const acl = (value: string, name = 'data') => ({
  alicloud_oss_bucket: { a: bucket },
  alicloud_oss_bucket_acl: { a: { bucket: name, acl: value } },
});
const block = (on: boolean) => ({
  alicloud_oss_bucket_public_access_block: { b: { bucket: 'data', block_public_access: on } },
});

testRule(rule, {
  pass: {
    private: { resources: acl('private'), gives: { [A]: 'pass', [ACL]: 'notApplicable' } },
    'the acl of a bucket made elsewhere': {
      resources: { alicloud_oss_bucket_acl: { a: { bucket: 'other', acl: 'private' } } },
      gives: { [ACL]: 'pass' },
    },
    'public, of a bucket made elsewhere that is blocked': {
      resources: {
        alicloud_oss_bucket_acl: { a: { bucket: 'data', acl: 'public-read' } },
        ...block(true),
      },
      gives: { [ACL]: 'pass' },
    },
    'public and blocked': {
      resources: { ...acl('public-read'), ...block(true) },
      gives: { [A]: 'pass', [ACL]: 'notApplicable' },
    },
  },
  fail: {
    readable: {
      resources: acl('public-read'),
      gives: { [A]: { fail: told }, [ACL]: 'notApplicable' },
    },
    'another bucket, which is made elsewhere': {
      resources: acl('public-read', 'other'),
      gives: { [A]: 'pass', [ACL]: { fail: told, path: 'acl' } },
    },
    writable: {
      resources: {
        ...acl('public-read-write', '${alicloud_oss_bucket.a.bucket}'),
        ...block(false),
      },
      gives: { [A]: { fail: told }, [ACL]: 'notApplicable' },
    },
    'by the deprecated argument': {
      resources: { alicloud_oss_bucket: { a: { acl: 'public-read' } } },
      gives: { [A]: { fail: told, path: 'acl' } },
    },
  },
  absent: {
    'no acl': { resources: { alicloud_oss_bucket: { a: bucket } }, gives: { [A]: 'pass' } },
  },
  unknown: {
    'which acl': {
      resources: acl(UNKNOWN),
      gives: { [A]: { unknown: 'alicloud_oss_bucket_acl.a acl' }, [ACL]: 'notApplicable' },
    },
    'whose acl': {
      resources: acl('public-read', UNKNOWN),
      gives: {
        [A]: { unknown: 'alicloud_oss_bucket_acl.a bucket' },
        [ACL]: { fail: told, path: 'acl' },
      },
    },
  },
});
