import rule from '../../../../policies/rules/functions/fc-environment-no-secrets';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_fcv3_function';
const A = `${TYPE}.a`;
const path = 'environment_variables';
const one = (environment_variables: Record<string, string>, type = TYPE) => ({
  [type]: { a: { environment_variables } },
});
const secret = (name: string) => ({
  fail: `the variable ${name} seems to hold a secret`,
  path,
});

testRule(rule, {
  pass: {
    'the name of a secret': {
      resources: one({ DB_SECRET_NAME: 'prod/db', LOG_LEVEL: 'info' }),
      gives: { [A]: 'pass' },
    },
    'an empty one': { resources: one({ DB_PASSWORD: '' }), gives: { [A]: 'pass' } },
  },
  fail: {
    'by its name': {
      resources: one({ LOG_LEVEL: 'info', DB_PASSWORD: 'x' }),
      gives: { [A]: secret('DB_PASSWORD') },
    },
    'by its value': {
      resources: one({ CONFIG: '{"password":"correct-horse"}' }),
      gives: { [A]: secret('CONFIG') },
    },
    'of the first version': {
      resources: one({ apiKey: 'x' }, 'alicloud_fc_function'),
      gives: { 'alicloud_fc_function.a': secret('apiKey') },
    },
  },
  absent: { 'no environment': { resources: { [TYPE]: { a: {} } }, gives: { [A]: 'pass' } } },
  unknown: {
    'a value that is not known yet': {
      resources: one({ ENDPOINT: UNKNOWN }),
      gives: { [A]: { unknown: `${A} ${path}` } },
    },
  },
});
