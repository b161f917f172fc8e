import rule from '../../../../policies/rules/ram/ram-policies-not-on-users';
import { testRule, UNKNOWN } from '../rule-tester';

const MANAGER = 'alicloud_resource_manager_policy_attachment';
const manager = (principal_type?: string) => ({
  resources: {
    [MANAGER]: { a: { policy_name: 'p', ...(principal_type !== undefined && { principal_type }) } },
  },
});

testRule(rule, {
  pass: {
    'a group and a role': {
      resources: {
        alicloud_ram_group_policy_attachment: { g: { policy_name: 'p' } },
        alicloud_ram_role_policy_attachment: { r: { policy_name: 'p' } },
      },
      gives: {
        'alicloud_ram_group_policy_attachment.g': 'pass',
        'alicloud_ram_role_policy_attachment.r': 'pass',
      },
    },
    'a role in a resource group': {
      ...manager('ServiceRole'),
      gives: { [`${MANAGER}.a`]: 'pass' },
    },
  },
  fail: {
    'a user': {
      resources: { alicloud_ram_user_policy_attachment: { u: { policy_name: 'p' } } },
      gives: { 'alicloud_ram_user_policy_attachment.u': { fail: 'p is attached to a user' } },
    },
    'a user in a resource group': {
      ...manager('IMSUser'),
      gives: { [`${MANAGER}.a`]: { fail: 'p is attached to a user', path: 'principal_type' } },
    },
  },
  absent: {
    'to whom': {
      ...manager(),
      gives: { [`${MANAGER}.a`]: { unknown: `${MANAGER}.a principal_type` } },
    },
  },
  unknown: {
    'to whom': {
      ...manager(UNKNOWN),
      gives: { [`${MANAGER}.a`]: { unknown: `${MANAGER}.a principal_type` } },
    },
  },
});
