import rule from '../../../../policies/rules/oss/oss-bucket-cors-limited';
import { testRule, UNKNOWN } from '../rule-tester';

const CORS = 'alicloud_oss_bucket_cors';
const rules = (...origins: string[]) => [{ allowed_methods: ['PUT'], allowed_origins: origins }];
const told = { fail: 'every website may use the bucket through its visitors' };
const path = 'cors_rule[0].allowed_origins[1]';

testRule(rule, {
  pass: {
    named: {
      resources: { [CORS]: { a: { cors_rule: rules('https://*.example.com') } } },
      gives: { [`${CORS}.a`]: 'pass' },
    },
  },
  fail: {
    all: {
      resources: {
        [CORS]: { a: { cors_rule: rules('https://example.com', '*') } },
        alicloud_oss_bucket: { b: { cors_rule: rules('https://example.com', '*') } },
      },
      gives: { [`${CORS}.a`]: { ...told, path }, 'alicloud_oss_bucket.b': { ...told, path } },
    },
  },
  absent: {
    'no rule': {
      resources: { alicloud_oss_bucket: { b: {} } },
      gives: { 'alicloud_oss_bucket.b': 'pass' },
    },
  },
  unknown: {
    'which website': {
      resources: { [CORS]: { a: { cors_rule: rules(UNKNOWN) } } },
      gives: { [`${CORS}.a`]: { unknown: `${CORS}.a cors_rule[0].allowed_origins[0]` } },
    },
  },
});
