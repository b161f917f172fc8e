import rule from '../../../../policies/rules/ram/ram-group-administrators-listed';
import { testRule, UNKNOWN } from '../rule-tester';

const M = 'alicloud_ram_group_membership.m';
const A = 'alicloud_ram_user_group_attachment.a';
const joins = (user: string, path: string, group = 'admins') => ({
  fail: `${user} becomes an administrator, as a member of the group ${group}`,
  path,
});
const members = (group_name: string, ...user_names: string[]) => ({
  alicloud_ram_group_membership: { m: { group_name, user_names } },
});
const policy = (policy_name: string, group_name = 'admins', policy_type = 'System') => ({
  alicloud_ram_group_policy_attachment: { p: { group_name, policy_name, policy_type } },
});
const group = { alicloud_ram_group: { g: { group_name: 'admins' } } };
const options = { 'ram-group-administrators-listed': { administrators: ['alice'] } };

testRule(rule, {
  pass: {
    'a group that reads': {
      resources: { ...members('admins', 'bob'), ...policy('ReadOnlyAccess') },
      gives: { [M]: 'pass' },
    },
    'a group that reads, whoever joins it': {
      resources: {
        alicloud_ram_group_membership: { m: { group_name: 'admins', user_names: UNKNOWN } },
        ...policy('ReadOnlyAccess'),
      },
      gives: { [M]: 'pass' },
    },
    'a group beside that of the administrators': {
      resources: { ...members('developers', 'bob'), ...policy('AdministratorAccess') },
      gives: { [M]: 'pass' },
    },
    'a policy of the own account that is called so': {
      resources: {
        ...members('admins', 'bob'),
        ...policy('AdministratorAccess', 'admins', 'Custom'),
      },
      gives: { [M]: 'pass' },
    },
    'an administrator who is listed': {
      resources: { ...members('admins', 'alice'), ...policy('AdministratorAccess') },
      options,
      gives: { [M]: 'pass' },
    },
  },
  fail: {
    'one who is not listed': {
      resources: { ...members('admins', 'alice', 'bob'), ...policy('AdministratorAccess') },
      options,
      gives: { [M]: ['pass', joins('bob', 'user_names[1]')] },
    },
    'by one attachment': {
      resources: {
        alicloud_ram_user_group_attachment: { a: { group_name: 'admins', user_name: 'bob' } },
        ...policy('AliyunRAMFullAccess'),
      },
      gives: { [A]: joins('bob', 'user_name') },
    },
    'by reference to the group': {
      resources: {
        ...group,
        ...members('${alicloud_ram_group.g.group_name}', 'bob'),
        ...policy('AdministratorAccess', '${alicloud_ram_group.g.group_name}'),
      },
      gives: { [M]: joins('bob', 'user_names[0]') },
    },
  },
  absent: {
    'a group of which nothing is said': {
      resources: members('admins', 'bob'),
      gives: { [M]: 'pass' },
    },
  },
  unknown: {
    'who joins': {
      resources: {
        alicloud_ram_group_membership: { m: { group_name: 'admins', user_names: UNKNOWN } },
        ...policy('AdministratorAccess'),
      },
      gives: { [M]: { unknown: `${M} user_names` } },
    },
    'which policy the group has': {
      resources: { ...members('admins', 'bob'), ...policy(UNKNOWN) },
      gives: { [M]: { unknown: 'alicloud_ram_group_policy_attachment.p policy_name' } },
    },
  },
});
