import rule from '../../../../policies/rules/ram/ram-access-key-not-in-state';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_ram_access_key';
const A = `${TYPE}.a`;
const key = (a: Readonly<Record<string, string>>) => ({ resources: { [TYPE]: { a } } });

testRule(rule, {
  pass: { encrypted: { ...key({ pgp_key: 'keybase:example' }), gives: { [A]: 'pass' } } },
  fail: {
    'in clear': {
      ...key({ user_name: 'ops' }),
      gives: {
        [A]: { fail: 'the secret of the key is kept in the state in clear', path: 'pgp_key' },
      },
    },
    'in a file, however encrypted': {
      ...key({ pgp_key: 'keybase:example', secret_file: 'key.txt' }),
      gives: { [A]: { fail: 'the secret of the key is written to a file', path: 'secret_file' } },
    },
  },
  absent: {
    'no encryption': {
      ...key({ user_name: 'ci' }),
      gives: {
        [A]: { fail: 'the secret of the key is kept in the state in clear', path: 'pgp_key' },
      },
    },
  },
  unknown: {
    'by whose key': { ...key({ pgp_key: UNKNOWN }), gives: { [A]: { unknown: `${A} pgp_key` } } },
  },
});
