import rule from '../../../../policies/rules/oss/oss-bucket-public-access-blocked';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_oss_bucket.a';
const SIBLING = 'alicloud_oss_bucket_public_access_block';
const S = `${SIBLING}.s`;
const failure = { fail: 'nothing blocks public access to the bucket' };
const beside = (bucket: string, block_public_access: string | boolean) => ({
  resources: {
    alicloud_oss_bucket: { a: { bucket: 'data' } },
    [SIBLING]: { s: { bucket, block_public_access } },
  },
});

testRule(rule, {
  pass: {
    'by a reference': {
      ...beside('${alicloud_oss_bucket.a.id}', true),
      gives: { [A]: 'pass', [S]: 'notApplicable' },
    },
    'by the same name': { ...beside('data', true), gives: { [A]: 'pass', [S]: 'notApplicable' } },
    'for the account': {
      resources: {
        alicloud_oss_bucket: { a: { bucket: 'data' } },
        alicloud_oss_account_public_access_block: { all: { block_public_access: true } },
      },
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'of another bucket': { ...beside('other', true), gives: { [A]: failure, [S]: 'pass' } },
    'switched off': {
      ...beside('data', false),
      gives: { [A]: failure, [S]: 'notApplicable' },
    },
    'switched off, of a bucket made elsewhere': {
      resources: { [SIBLING]: { s: { bucket: 'other', block_public_access: false } } },
      gives: { [S]: failure },
    },
  },
  absent: {
    nothing: {
      resources: { alicloud_oss_bucket: { a: { bucket: 'data' } } },
      gives: { [A]: failure },
    },
  },
  unknown: {
    'of which bucket': {
      ...beside(UNKNOWN, true),
      gives: { [A]: { unknown: `${SIBLING}.s bucket` }, [S]: 'pass' },
    },
    'what it says': {
      ...beside('data', UNKNOWN),
      gives: { [A]: { unknown: `${SIBLING}.s block_public_access` }, [S]: 'notApplicable' },
    },
  },
});
