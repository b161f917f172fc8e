import rule from '../../../../policies/rules/functions/fc-trigger-authenticated';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_fcv3_trigger';
const OLD = 'alicloud_fc_trigger';
const A = `${TYPE}.a`;
const one = (trigger_config: string, trigger_type = 'http') => ({
  [TYPE]: { a: { trigger_type, trigger_config } },
});
const anonymous = (found: string, path = 'trigger_config') => ({
  fail: `everybody may call the function: authType is ${found}`,
  path,
});

testRule(rule, {
  pass: {
    'a signed call': {
      resources: one('{"authType":"function","methods":["GET"]}'),
      gives: { [A]: 'pass' },
    },
    'a JWT': { resources: one('{"authType":"jwt"}'), gives: { [A]: 'pass' } },
  },
  fail: {
    anonymous: {
      resources: one('{"authType":"anonymous"}'),
      gives: { [A]: anonymous('anonymous') },
    },
    'no kind of authentication': {
      resources: one('{"methods":["GET"]}'),
      gives: { [A]: anonymous('not set') },
    },
    'of the first version': {
      resources: { [OLD]: { b: { type: 'http', config: '{"authType":"anonymous"}' } } },
      gives: { [`${OLD}.b`]: anonymous('anonymous', 'config') },
    },
  },
  absent: {
    'no configuration': {
      resources: { [TYPE]: { a: { trigger_type: 'http' } } },
      gives: { [A]: { unknown: `${A} trigger_config` } },
    },
  },
  unknown: {
    'a configuration that is not known yet': {
      resources: one(UNKNOWN),
      gives: { [A]: { unknown: `${A} trigger_config` } },
    },
    'a configuration that is no JSON': {
      resources: one('{'),
      gives: { [A]: { unknown: `${A} trigger_config` } },
    },
    'a kind that is not known yet': {
      resources: one('{"authType":"anonymous"}', UNKNOWN),
      gives: { [A]: { unknown: `${A} trigger_type` } },
    },
  },
  notApplicable: {
    'a timer': { resources: one('{}', 'timer'), gives: { [A]: 'notApplicable' } },
  },
});
