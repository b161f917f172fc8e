import { printableJson } from '../../../alicloud/printable';
import { LISTINGS } from './listings';
import { ramName } from './products';

const RAM = [
  ...['GetAccessKeyLastUsed', 'GetLoginProfile', 'GetPasswordPolicy', 'GetPolicy', 'GetRole'],
  ...['GetSecurityPreference', 'GetUser', 'GetUserMFAInfo', 'ListAccessKeys', 'ListGroups'],
  ...['ListPolicies', 'ListPoliciesForGroup', 'ListPoliciesForRole', 'ListPoliciesForUser'],
  ...['ListRoles', 'ListUsers', 'ListUsersForGroup'],
];
const ECS = [
  ...['DescribeImageSharePermission', 'DescribeRegions', 'DescribeSecurityGroupAttribute'],
  'DescribeSecurityGroups',
];

/** Every call that reading the account makes, as RAM calls it. Who calls needs no right to ask who. */
export function actionsAsked(): readonly string[] {
  return [
    ...RAM.map((action) => `ram:${action}`),
    ...ECS.map((action) => `ecs:${action}`),
    'rds:DescribeBackups',
    ...LISTINGS.map(({ product, action }) => `${ramName(product)}:${action}`),
  ].sort();
}

/** The least policy that reading the account needs: it changes nothing, and reads no data. */
export function leastPolicy(): string {
  return printableJson({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: actionsAsked(), Resource: '*' }],
  });
}
