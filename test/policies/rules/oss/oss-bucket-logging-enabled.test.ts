import rule from '../../../../policies/rules/oss/oss-bucket-logging-enabled';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_oss_bucket.a';
const bucket = { bucket: 'data' };
const unlogged = { fail: 'requests to the bucket are not logged', path: 'logging.target_bucket' };
const loggingOf = (name: string, more: object = {}) => ({
  alicloud_oss_bucket: { a: bucket },
  alicloud_oss_bucket_logging: { a: { bucket: name, target_bucket: 'logs', ...more } },
});

testRule(rule, {
  pass: {
    'logging by a reference': {
      resources: loggingOf('${alicloud_oss_bucket.a.id}'),
      gives: { [A]: 'pass' },
    },
    'logging by the same name': { resources: loggingOf('data'), gives: { [A]: 'pass' } },
    'logging in the bucket': {
      resources: {
        alicloud_oss_bucket: { a: { ...bucket, logging: [{ target_bucket: 'logs' }] } },
      },
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'logging of another bucket': { resources: loggingOf('other'), gives: { [A]: unlogged } },
  },
  absent: {
    'no logging at all': {
      resources: { alicloud_oss_bucket: { a: bucket } },
      gives: { [A]: unlogged },
    },
  },
  unknown: {
    'logging of who knows what': {
      resources: loggingOf(UNKNOWN),
      gives: { [A]: { unknown: 'alicloud_oss_bucket_logging.a bucket' } },
    },
    'logging in the bucket, to who knows where': {
      resources: { alicloud_oss_bucket: { a: { ...bucket, logging: { target_bucket: UNKNOWN } } } },
      gives: { [A]: { unknown: `${A} logging.target_bucket` } },
    },
  },
  notApplicable: {
    'the bucket that holds the logs': {
      resources: {
        alicloud_oss_bucket: { a: bucket, logs: { bucket: 'logs' } },
        alicloud_oss_bucket_logging: { a: { bucket: 'data', target_bucket: 'logs' } },
      },
      gives: { [A]: 'pass', 'alicloud_oss_bucket.logs': 'notApplicable' },
    },
  },
});
