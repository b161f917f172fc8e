import rule from '../../../../policies/rules/ram/ram-mfa-mandatory';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_ram_security_preference';
const path = 'mfa_operation_for_login';
const told = (found: string) => ({
  fail: `a second factor is asked for by ${found}, not of everybody`,
  path,
});
const preference = (a: Readonly<Record<string, string | boolean>>) => ({
  resources: { [TYPE]: { a } },
});

testRule(rule, {
  pass: {
    'of everybody, by the argument of today': {
      ...preference({ [path]: 'mandatory' }),
      gives: { account: 'pass' },
    },
    'of everybody, by the deprecated argument': {
      ...preference({ enforce_mfa_for_login: true }),
      gives: { account: 'pass' },
    },
    'by the argument of today, whatever the deprecated one says': {
      ...preference({ [path]: 'mandatory', enforce_mfa_for_login: false }),
      gives: { account: 'pass' },
    },
  },
  fail: {
    'of whom RAM distrusts': {
      ...preference({ [path]: 'adaptive' }),
      gives: { [`${TYPE}.a`]: told('adaptive') },
    },
    'of those who chose to': {
      ...preference({ [path]: 'independent', enforce_mfa_for_login: true }),
      gives: { [`${TYPE}.a`]: told('independent') },
    },
    'nothing in all of the account': {
      wholeAccount: true,
      resources: {},
      gives: {
        account: { fail: 'nothing says that users need a second factor: it is left to each user' },
      },
    },
  },
  absent: {
    'the default of RAM': { ...preference({}), gives: { [`${TYPE}.a`]: told('independent') } },
    'switched off by the deprecated argument': {
      ...preference({ enforce_mfa_for_login: false }),
      gives: { [`${TYPE}.a`]: told('independent') },
    },
  },
  unknown: {
    'not known yet': {
      ...preference({ [path]: UNKNOWN }),
      gives: { account: { unknown: `${TYPE}.a ${path}` } },
    },
    'the deprecated argument is not': {
      ...preference({ enforce_mfa_for_login: UNKNOWN }),
      gives: { account: { unknown: `${TYPE}.a enforce_mfa_for_login` } },
    },
  },
  notApplicable: {
    'nothing in a part of it': { resources: {}, gives: { account: 'notApplicable' } },
  },
});
