import rule from '../../../../policies/rules/kms/kms-secret-rotated';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_kms_secret';
const A = `${TYPE}.a`;
const one = (body: Readonly<Record<string, string | boolean>>) => ({
  [TYPE]: { a: { secret_name: 'a', secret_data: '{}', version_id: 'v1', ...body } },
});
const path = 'enable_automatic_rotation';
const never = { [A]: { fail: 'the secret is never rotated', path } };

testRule(rule, {
  pass: {
    'a database password': {
      resources: one({ secret_type: 'Rds', [path]: true }),
      gives: { [A]: 'pass' },
    },
    'of a kind that is not known yet': {
      resources: one({ secret_type: UNKNOWN, [path]: true }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'a key of a user': {
      resources: one({ secret_type: 'RAMCredentials', [path]: false }),
      gives: never,
    },
  },
  absent: { rotation: { resources: one({ secret_type: 'Redis' }), gives: never } },
  unknown: {
    'whether it rotates': {
      resources: one({ secret_type: 'Rds', [path]: UNKNOWN }),
      gives: { [A]: { unknown: `${A} ${path}` } },
    },
    'its kind': {
      resources: one({ secret_type: UNKNOWN, [path]: false }),
      gives: { [A]: { unknown: `${A} secret_type` } },
    },
  },
  notApplicable: {
    'a secret of one’s own': { resources: one({}), gives: { [A]: 'notApplicable' } },
    'one that says so': {
      resources: one({ secret_type: 'Generic' }),
      gives: { [A]: 'notApplicable' },
    },
  },
});
