import rule from '../../../../policies/rules/oss/oss-bucket-tls-versions';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_oss_bucket_https_config';
const A = `${TYPE}.a`;
const told = 'the bucket takes TLS versions older than 1.2';
const config = (enable: boolean, tls_versions: string | string[]) => ({
  resources: { [TYPE]: { a: { enable, tls_versions } } },
});

testRule(rule, {
  pass: { new: { ...config(true, ['TLSv1.3', 'TLSv1.2']), gives: { [A]: 'pass' } } },
  fail: {
    old: {
      ...config(true, ['TLSv1.2', 'TLSv1.1']),
      gives: { [A]: { fail: told, path: 'tls_versions[1]' } },
    },
    'switched off': {
      ...config(false, ['TLSv1.2']),
      gives: { [A]: { fail: told, path: 'enable' } },
    },
  },
  absent: {
    'no versions': {
      resources: { [TYPE]: { a: { enable: true } } },
      gives: { [A]: { fail: told, path: 'tls_versions' } },
    },
  },
  unknown: {
    'which versions': {
      ...config(true, UNKNOWN),
      gives: { [A]: { unknown: `${A} tls_versions` } },
    },
  },
});
