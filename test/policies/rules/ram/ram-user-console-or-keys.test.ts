import rule from '../../../../policies/rules/ram/ram-user-console-or-keys';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_ram_user.a';
const user = (profile: string, key?: string) => ({
  resources: {
    alicloud_ram_user: { a: { name: 'alice' } },
    alicloud_ram_login_profile: { p: { user_name: profile, password: 'example' } },
    ...(key !== undefined && { alicloud_ram_access_key: { k: { user_name: key } } }),
  },
});

testRule(rule, {
  pass: {
    'a password': { ...user('alice'), gives: { [A]: 'pass' } },
    'a key of somebody else': { ...user('alice', 'bob'), gives: { [A]: 'pass' } },
  },
  fail: {
    both: {
      ...user('${alicloud_ram_user.a.name}', 'alice'),
      gives: { [A]: { fail: 'the user has a password and an access key' } },
    },
  },
  absent: {
    neither: { resources: { alicloud_ram_user: { a: { name: 'alice' } } }, gives: { [A]: 'pass' } },
  },
  unknown: {
    'whose key': {
      ...user('alice', UNKNOWN),
      gives: { [A]: { unknown: 'alicloud_ram_access_key.k user_name' } },
    },
  },
});
