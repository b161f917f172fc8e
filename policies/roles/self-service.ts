import * as names from '../../alicloud/names';
import type { Statement } from '../ram/policy';
import { bind } from './binding';
import { mustMatch, mustName } from './errors';
import { permissionsFor } from './permissions';
import type { Permissions } from './permissions';
import { allow } from './role';
import type { StatementTemplate } from './role';

export interface MemberOptions {
  readonly account: string;
  /** Names of the roles that members may assume: one, for a group of one job. */
  readonly roles: readonly string[];
  readonly ownPrefix?: string;
  /**
   * The last day on which they may, as `YYYY-MM-DD` in UTC.
   *
   * @default - for ever
   */
  readonly until?: string;
}

/**
 * What members of a job group may do as themselves: take their role and change their password.
 *
 * Their MFA device is not here. RAM knows no variable for the user who asks, so that a statement
 * for a group would let members unbind each other's. RAM's documentation gives two ways: the
 * account's setting `AllowUserToManageMFADevices`, which is for everybody's own device, or a policy
 * for each user by name, `ownMfaDevice`. No guardrail of members is in the way of either.
 *
 * @throws BaselineError unless roles are named.
 */
export function memberPermissions({
  account,
  roles,
  ownPrefix,
  until,
}: MemberOptions): Permissions {
  const problem = {
    path: 'the roles that members of the group may assume',
    allowed: 'names of roles, 1 to 64 letters, digits, dots or hyphens',
    fix: 'Name the role of the job in full: a wildcard would open every role that trusts the account.',
  };
  mustName(roles, problem);
  for (const role of roles) mustMatch(role, names.ramRoleName.pattern, problem);
  const purposes = [
    {
      id: 'assume-role',
      title: 'Take the role of the job',
      why: 'All work is done in the role, for an hour, and the role asks for MFA.',
      statements: [
        allow(
          ['sts:AssumeRole'],
          roles.map((role) => `acs:ram:*:{account}:role/${role}`),
        ),
      ],
      ...(until !== undefined && { until }),
    },
    {
      id: 'own-password',
      title: 'Change the own password',
      why: 'The call takes the old password and changes only that of whoever makes it.',
      statements: [allow(['ram:ChangePassword'])],
    },
  ];
  const binding = { account, ...(ownPrefix !== undefined && { ownPrefix }) };
  return permissionsFor('member', purposes, binding);
}

/**
 * For accounts that do not let all users manage their MFA devices: the policy that lets one user
 * do so, by name. Enrolling asks for no MFA, which nobody has before; taking the device off does,
 * so that a stolen password is not enough to enrol the thief's.
 *
 * Of virtual devices RAM knows no owner: the user makes them by any name, and removes those that
 * begin with the user's own.
 *
 * @throws BaselineError unless it is the name of a user.
 */
export function ownMfaDevice({ account, user }: { account: string; user: string }): Statement[] {
  mustMatch(user, names.ramUserName.pattern, {
    path: 'the user who looks after the own MFA device',
    allowed: 'the name of one user, 1 to 64 letters, digits or any of ._-',
    fix: 'Name the user: with a wildcard users would enrol, and take off, devices of others.',
  });
  const self = [`acs:ram:*:{account}:user/${user}`];
  const ownDevices = [`acs:ram:*:{account}:mfa/${user}`, `acs:ram:*:{account}:mfa/${user}-*`];
  return bind(
    [
      allow(['ram:BindMFADevice', 'ram:GetUserMFAInfo'], self),
      allow(['ram:CreateVirtualMFADevice'], ['acs:ram:*:{account}:mfa/*']),
      withMfa(allow(['ram:UnbindMFADevice'], self)),
      withMfa(allow(['ram:DeleteVirtualMFADevice'], ownDevices)),
    ],
    { account },
  );
}

/** An Allow that holds only where MFA was used: where RAM does not know, it does not hold. */
function withMfa(statement: StatementTemplate): StatementTemplate {
  return { ...statement, condition: { Bool: { 'acs:MFAPresent': ['true'] } } };
}
