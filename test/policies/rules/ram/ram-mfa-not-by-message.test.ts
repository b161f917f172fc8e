import rule from '../../../../policies/rules/ram/ram-mfa-not-by-message';
import { testRule, UNKNOWN } from '../rule-tester';

const type = 'alicloud_ram_security_preference';
const A = `${type}.a`;
const means = (...verification_types: string[]) => ({
  resources: { [type]: { a: { verification_types } } },
});

testRule(rule, {
  pass: { 'by mail': { ...means('email'), gives: { [A]: 'pass' } } },
  fail: {
    'by message': {
      ...means('email', 'sms'),
      gives: { [A]: { fail: 'a second factor may come by sms', path: 'verification_types[1]' } },
    },
    'by mail, for the strict': {
      preset: 'strict',
      ...means('email'),
      gives: { [A]: { fail: 'a second factor may come by email', path: 'verification_types[0]' } },
    },
    'by mail, where the user forbids it': {
      options: { [rule.id]: { forbidEmail: true } },
      ...means('email'),
      gives: { [A]: { fail: 'a second factor may come by email', path: 'verification_types[0]' } },
    },
  },
  absent: { 'no further means': { resources: { [type]: { a: {} } }, gives: { [A]: 'pass' } } },
  unknown: {
    'not known yet': {
      resources: { [type]: { a: { verification_types: UNKNOWN } } },
      gives: { [A]: { unknown: `${A} verification_types` } },
    },
  },
});
