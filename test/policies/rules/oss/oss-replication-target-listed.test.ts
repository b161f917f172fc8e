import rule from '../../../../policies/rules/oss/oss-replication-target-listed';
import { testRule, UNKNOWN } from '../rule-tester';

const R = 'alicloud_oss_bucket_replication.r';
const to = (bucket: unknown, buckets: object = {}) => ({
  resources: {
    ...(Object.keys(buckets).length === 0 ? {} : { alicloud_oss_bucket: buckets as never }),
    alicloud_oss_bucket_replication: {
      r: {
        bucket: 'data',
        destination: [{ location: 'oss-cn-beijing', ...(bucket === undefined ? {} : { bucket }) }],
      } as never,
    },
  },
});
const fail = (name: string) => ({
  fail: `replicates to the bucket ${name}, which nothing here makes or lists`,
  path: 'destination.bucket',
});

testRule(rule, {
  pass: {
    'a bucket of this configuration, by name': {
      ...to('copy', { c: { bucket: 'copy' } }),
      gives: { [R]: 'pass' },
    },
    'a bucket of this configuration, by reference': {
      ...to('${alicloud_oss_bucket.c.id}', { c: {} }),
      gives: { [R]: 'pass' },
    },
    'a bucket that is listed': {
      ...to('elsewhere'),
      options: { 'oss-replication-target-listed': { buckets: ['elsewhere'] } },
      gives: { [R]: 'pass' },
    },
  },
  fail: {
    'a bucket of somebody else': {
      ...to('elsewhere', { c: { bucket: 'copy' } }),
      gives: { [R]: fail('elsewhere') },
    },
    'another bucket than is listed': {
      ...to('elsewhere-2'),
      options: { 'oss-replication-target-listed': { buckets: ['elsewhere'] } },
      gives: { [R]: fail('elsewhere-2') },
    },
  },
  absent: {
    'no bucket, which the provider refuses': {
      ...to(undefined),
      gives: { [R]: { unknown: `${R} destination.bucket` } },
    },
  },
  unknown: {
    'which bucket, beside what is of a bucket here': {
      resources: {
        alicloud_oss_bucket: { c: { bucket: 'copy' } },
        alicloud_oss_bucket_replication: {
          r: {
            bucket: 'data',
            destination: [{ location: '${alicloud_oss_bucket.c.location}', bucket: UNKNOWN }],
          },
        },
      },
      gives: { [R]: { unknown: `${R} destination.bucket` } },
    },
    'which bucket': {
      ...to(UNKNOWN, { c: { bucket: 'copy' } }),
      gives: { [R]: { unknown: `${R} destination.bucket` } },
    },
  },
});
