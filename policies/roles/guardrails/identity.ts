import { deny } from '../role';
import { identity, managed } from '../spelling';
import { EVERYBODY, JOBS } from './guardrail';
import type { Guardrail } from './guardrail';

/** Rights, people, roles and keys: what only the emergency role changes. */
export const identityGuardrails: readonly Guardrail[] = [
  {
    id: 'permission-policies',
    title: 'Permissions stay as they are',
    covers: ['P1', 'P2', 'P3', 'P5', 'P24'],
    why: 'Whoever may write, attach or detach a policy has every right there is, and guardrails are attached policies themselves.',
    for: JOBS,
    statements: [
      deny([
        ...managed(
          'AttachPolicy*',
          'CreatePolicy*',
          'DeletePolicy*',
          'DetachPolicy*',
          'SetDefaultPolicyVersion',
        ),
        ...identity('UpdatePolicy*'),
      ]),
    ],
  },
  {
    id: 'group-membership',
    title: 'Nobody joins or leaves a group',
    covers: ['P4', 'P5'],
    why: 'A group carries rights to whoever joins it, and guardrails away from whoever leaves it.',
    for: JOBS,
    statements: [
      deny(
        identity(
          'AddUserToGroup',
          'CreateGroup',
          'DeleteGroup',
          'RemoveUserFromGroup',
          'UpdateGroup',
        ),
      ),
    ],
  },
  {
    id: 'roles-and-trust',
    title: 'Roles and who may assume them stay',
    covers: ['P6', 'P7'],
    why: 'A role that is made, or whose trust is rewritten, is entered by whoever did it.',
    for: JOBS,
    statements: [
      deny(
        managed(
          'CreateRole',
          'CreateServiceLinkedRole',
          'DeleteRole',
          'DeleteServiceLinkedRole',
          'UpdateRole',
        ),
      ),
    ],
  },
  {
    id: 'users',
    title: 'Nobody makes, renames or revives users',
    covers: ['P11', 'P13'],
    why: 'A user of their own is the way back in after a thief was thrown out.',
    for: JOBS,
    statements: [
      deny(identity('CreateUser', 'DeleteUser*', 'RestoreUserFromRecycleBin', 'UpdateUser')),
    ],
  },
  {
    id: 'new-keys',
    title: 'Nobody makes a key that outlives the session',
    covers: ['P8', 'P11'],
    why: 'An access key or an application secret works without MFA, from anywhere, long after the hour is over: in an emergency too, nothing needs a new one.',
    for: EVERYBODY,
    statements: [
      deny(identity('CreateAccessKey', 'CreateAppSecret', 'RestoreAccessKeyFromRecycleBin')),
    ],
  },
  {
    id: 'keys',
    title: 'Keys and their limits stay',
    covers: ['P11'],
    why: 'A key that was switched off because it leaked can be switched on again, and one that is held to a network can be let loose.',
    for: JOBS,
    statements: [
      deny(
        identity(
          'CreateApplication',
          'DeleteAccessKey*',
          'DeleteApp*',
          'Deprovision*',
          'Provision*',
          'SetAccessKey*',
          'UpdateAccessKey*',
          'UpdateApplication',
        ),
      ),
    ],
  },
  {
    id: 'sign-in',
    title: 'Sign-in is not weakened',
    covers: ['P9', 'P10'],
    why: 'A new password for somebody else is their account; without the rules for passwords, MFA and networks a stolen password is enough.',
    for: JOBS,
    statements: [
      deny(
        identity(
          'ClearAccountAlias',
          'CreateLoginProfile',
          'DeleteLoginProfile',
          'DisableVirtualMFA',
          'SetAccountAlias',
          'SetDefaultDomain',
          'SetPasswordPolicy',
          'SetSecurityPreference',
          'UpdateLoginProfile',
        ),
      ),
    ],
  },
  {
    id: 'mfa-devices',
    title: 'No role touches MFA devices and passwords of people',
    covers: ['P10'],
    why: 'People look after their own as themselves, before they take a role; a role that could would do it to others.',
    for: ['job'],
    statements: [
      deny(
        identity(
          'BindMFADevice',
          'ChangePassword',
          'CreateVirtualMFADevice',
          'DeletePasskey',
          'DeleteVirtualMFADevice',
          'SetVerificationInfo',
          'UnbindMFADevice',
          'UnbindVerification',
          'UpdatePasskey',
        ),
      ),
    ],
  },
  {
    id: 'federation',
    title: 'Single sign-on trusts whom it trusts',
    covers: ['P12'],
    why: "Whoever adds an identity provider, or a certificate or audience to one, vouches for anybody's name.",
    for: JOBS,
    statements: [
      deny(
        identity(
          'AddClientIdToOIDCProvider',
          'AddFingerprintToOIDCProvider',
          'CreateOIDCProvider',
          'CreateSAMLProvider',
          'DeleteOIDCProvider',
          'DeleteSAMLProvider',
          'RemoveClientIdFromOIDCProvider',
          'RemoveFingerprintFromOIDCProvider',
          'SetUserSsoSettings',
          'UpdateOIDCProvider',
          'UpdateSAMLProvider',
        ),
      ),
    ],
  },
];
