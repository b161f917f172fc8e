import { identity, of } from '../spelling';
import { ANY, type Area } from './area';

const ROLES = ['acs:ram:*:{account}:role/{role}', 'acs:ram:*:{account}:role/{own}*'];
const GROUPS = ['acs:ram:*:{account}:group/{group}'];
const PEOPLE = ['acs:ram:*:{account}:user/{person}'];
/** Policies are called after the role or the group that they are for. */
const POLICIES = [
  'acs:ram:*:{account}:policy/{role}-*',
  'acs:ram:*:{account}:policy/{own-policy}',
  'acs:ram:*:{account}:policy/{own}*',
];
/** Services that make a role of their own when they are first used. */
const SERVICES = [
  'actiontrail.aliyuncs.com',
  'config.aliyuncs.com',
  'fc.aliyuncs.com',
  'remediation.config.aliyuncs.com',
  'vaultencryption.hbr.aliyuncs.com',
];

/** People, roles and sign-in. */
export const identityAreas: readonly Area[] = [
  {
    id: 'people-and-roles',
    title: 'Make people, groups, roles and their policies',
    why: 'Who may do what is what the baseline is about, and is changed by a reviewed deployment.',
    access: [
      {
        resource: ROLES,
        reads: of('ram', 'GetRole', 'ListPoliciesForRole', 'ListTagResources'),
        writes: of('ram', 'CreateRole', 'DeleteRole', 'UpdateRole'),
      },
      {
        resource: [...GROUPS, ...PEOPLE],
        reads: of('ram', 'GetGroup', 'ListPoliciesForGroup', 'ListUsersForGroup'),
        writes: of(
          'ram',
          'AddUserToGroup',
          'CreateGroup',
          'DeleteGroup',
          'RemoveUserFromGroup',
          'UpdateGroup',
        ),
      },
      {
        resource: PEOPLE,
        reads: of('ram', 'GetUser', 'ListPoliciesForUser'),
        writes: of(
          'ram',
          'CreateUser',
          'DeleteAccessKey',
          'DeleteLoginProfile',
          'DeleteUser',
          'ListAccessKeys',
          'ListGroupsForUser',
          'UnbindMFADevice',
          'UpdateUser',
        ),
      },
      {
        resource: POLICIES,
        reads: of('ram', 'GetPolicy', 'ListTagResources'),
        writes: of(
          'ram',
          'CreatePolicy',
          'CreatePolicyVersion',
          'DeletePolicy',
          'DeletePolicyVersion',
          'ListEntitiesForPolicy',
          'ListPolicyVersions',
          'UpdatePolicyDescription',
        ),
      },
      {
        // Asked of both: what is attached, and to whom.
        resource: [...ROLES, ...GROUPS, ...PEOPLE, ...POLICIES],
        reads: [],
        writes: of(
          'ram',
          'AttachPolicyToGroup',
          'AttachPolicyToRole',
          'AttachPolicyToUser',
          'DetachPolicyFromGroup',
          'DetachPolicyFromRole',
          'DetachPolicyFromUser',
          'TagResources',
          'UntagResources',
        ),
      },
      { resource: ANY, reads: of('ram', 'ListUsers'), writes: [] },
    ],
  },
  {
    id: 'sign-in-and-federation',
    title: 'Set the rules of sign-in and the identity providers',
    why: 'Passwords, second factors and idle keys are rules of the whole account.',
    access: [
      {
        resource: ANY,
        reads: identity('GetPasswordPolicy', 'GetSecurityPreference'),
        writes: identity('SetPasswordPolicy', 'SetSecurityPreference'),
      },
      {
        resource: [
          'acs:ram:*:{account}:oidc-provider/{oidc}',
          'acs:ram:*:{account}:saml-provider/{saml}',
        ],
        reads: identity('GetOIDCProvider', 'GetSAMLProvider'),
        writes: identity(
          'AddClientIdToOIDCProvider',
          'AddFingerprintToOIDCProvider',
          'CreateOIDCProvider',
          'CreateSAMLProvider',
          'DeleteOIDCProvider',
          'DeleteSAMLProvider',
          'RemoveClientIdFromOIDCProvider',
          'RemoveFingerprintFromOIDCProvider',
          'UpdateOIDCProvider',
          'UpdateSAMLProvider',
        ),
      },
      {
        resource: ANY,
        reads: [],
        writes: of('ram', 'CreateServiceLinkedRole'),
        condition: { StringEquals: { 'ram:ServiceName': SERVICES } },
      },
    ],
  },
];
