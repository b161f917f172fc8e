import rule from '../../../../policies/rules/ecs/eci-environment-no-secrets';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_eci_container_group';
const A = `${TYPE}.a`;
const one = (kind: string, ...variables: readonly (readonly [string, string])[]) => ({
  [TYPE]: {
    a: {
      [kind]: [{ name: 'c', environment_vars: variables.map(([key, value]) => ({ key, value })) }],
    },
  },
});
const secret = (name: string, kind = 'containers', at = 0) => ({
  fail: `the variable ${name} seems to hold a secret`,
  path: `${kind}[0].environment_vars[${at}].value`,
});

testRule(rule, {
  pass: {
    'the name of a secret': {
      resources: one('containers', ['DB_SECRET_NAME', 'prod/db'], ['LEVEL', 'info']),
      gives: { [A]: ['pass', 'pass'] },
    },
    'an empty one': {
      resources: one('containers', ['DB_PASSWORD', '']),
      gives: { [A]: ['pass', 'pass'] },
    },
  },
  fail: {
    'by its name': {
      resources: one('containers', ['LEVEL', 'info'], ['DB_PASSWORD', 'x']),
      gives: { [A]: [secret('DB_PASSWORD', 'containers', 1), 'pass'] },
    },
    'by its value': {
      resources: one('containers', ['CONFIG', '{"password":"correct-horse"}']),
      gives: { [A]: [secret('CONFIG'), 'pass'] },
    },
    'before the others start': {
      resources: one('init_containers', ['apiKey', 'x']),
      gives: { [A]: ['pass', secret('apiKey', 'init_containers')] },
    },
  },
  absent: {
    'no environment': { resources: { [TYPE]: { a: {} } }, gives: { [A]: ['pass', 'pass'] } },
  },
  unknown: {
    'a value that is not known yet': {
      resources: one('containers', ['ENDPOINT', UNKNOWN]),
      gives: { [A]: [{ unknown: `${A} containers[0].environment_vars[0].value` }, 'pass'] },
    },
  },
});
