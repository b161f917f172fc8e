import { keyOf, roleOf, userOf } from '../becomes';
import { textIn, type Deed } from '../deed';
import type { TraceRow } from './trace';

const RAM = 'ram|ims';
const KEY = { UserName: userOf, UserAccessKeyId: keyOf, Status: 'Inactive' };
const aboutUser = (row: TraceRow): TraceRow => ({ set: { UserName: userOf }, ...row });
const policy = ({ parameters }: Deed): string =>
  `${textIn(parameters, 'PolicyName')} for ${textIn(parameters, 'UserName') || textIn(parameters, 'RoleName') || textIn(parameters, 'GroupName') || textIn(parameters, 'PrincipalName')}`;
const version = ({ parameters }: Deed): string => `policy ${textIn(parameters, 'PolicyName')}`;

/** Who there is, and what each may do. */
export const identityTraces: readonly TraceRow[] = [
  aboutUser({
    on: `${RAM}:CreateUser`,
    kind: 'user',
    object: userOf,
    fix: 'ram:DeleteLoginProfile',
    does: 'Closes the console to this user. Deleted is the user at the end, when nobody asks any more what it did: ram DeleteUser.',
    undo: 'Give it a new password: ram CreateLoginProfile.',
    endedBy: 'DeleteUser',
  }),
  aboutUser({
    on: `${RAM}:CreateLoginProfile`,
    kind: 'console',
    object: userOf,
    fix: 'ram:DeleteLoginProfile',
    does: 'Takes the password away: the console is closed to this user.',
    undo: 'Give it a new password: ram CreateLoginProfile.',
    endedBy: 'DeleteLoginProfile DeleteUser',
  }),
  aboutUser({
    on: `${RAM}:UpdateLoginProfile`,
    kind: 'console',
    object: userOf,
    fix: 'ram:DeleteLoginProfile',
    does: 'Takes the password away, which somebody else has set.',
    undo: 'Give its owner a new password: ram CreateLoginProfile.',
    endedBy: 'DeleteLoginProfile DeleteUser',
  }),
  {
    on: `${RAM}:CreateAccessKey`,
    kind: 'key',
    object: (deed) => keyOf(deed) || `a new key of ${userOf(deed) || 'the owner of the account'}`,
    fix: 'ram:UpdateAccessKey',
    // Older events do not say which key was made.
    set: { ...KEY, UserAccessKeyId: (deed) => keyOf(deed) || 'KEY' },
    does: 'Switches the key off at once; for KEY put in what ListAccessKeys shows of that time. Delete it when nothing of yours has missed it for a day.',
    undo: 'Set Status=Active again.',
    endedBy: 'DeleteAccessKey',
  },
  {
    on: `${RAM}:UpdateAccessKey`,
    kind: 'key',
    object: keyOf,
    when: ({ parameters }) => textIn(parameters, 'Status') === 'Active',
    fix: 'ram:UpdateAccessKey',
    set: KEY,
    does: 'Switches off the key that somebody has switched on again.',
    undo: 'Set Status=Active again.',
    endedBy: 'DeleteAccessKey',
  },
  { on: 'ims:RestoreAccessKeyFromRecycleBin', kind: 'key', object: keyOf },
  { on: 'ims:RestoreUserFromRecycleBin', kind: 'user', object: userOf },
  aboutUser({
    on: `${RAM}:AddUserToGroup`,
    kind: 'permission',
    object: (deed) => `${userOf(deed)} in ${textIn(deed.parameters, 'GroupName')}`,
    fix: 'ram:RemoveUserFromGroup',
    copy: 'GroupName',
    does: 'Takes the user out of the group.',
    undo: 'ram:AddUserToGroup',
    endedBy: 'RemoveUserFromGroup DeleteUser',
  }),
  ...['User', 'Group', 'Role'].map((to): TraceRow => {
    return {
      on: `ram:AttachPolicyTo${to}`,
      kind: 'permission',
      object: policy,
      fix: `ram:DetachPolicyFrom${to}`,
      copy: `PolicyType PolicyName ${to}Name`,
      does: 'Takes these permissions away.',
      undo: `ram:AttachPolicyTo${to}`,
      endedBy: `DetachPolicyFrom${to}`,
    };
  }),
  {
    on: 'resourcemanager:AttachPolicy',
    kind: 'permission',
    object: policy,
    fix: 'resourcemanager:DetachPolicy',
    copy: 'PolicyType PolicyName PrincipalType PrincipalName ResourceGroupId',
    does: 'Takes these permissions away.',
    undo: 'resourcemanager:AttachPolicy',
    endedBy: 'DetachPolicy',
  },
  ...['CreatePolicyVersion', 'SetDefaultPolicyVersion', 'UpdatePolicyVersion'].map(
    (name): TraceRow => ({
      on: `ram|resourcemanager:${name}`,
      kind: 'permission',
      object: version,
      when: ({ name: own, parameters }) =>
        own !== 'CreatePolicyVersion' || textIn(parameters, 'SetAsDefault') === 'true',
      fix: 'ram:ListPolicyVersions',
      copy: 'PolicyName',
      set: { PolicyType: 'Custom' },
      does: 'Shows the versions: set the one from before as default again, with ram SetDefaultPolicyVersion.',
    }),
  ),
  {
    on: 'ram|resourcemanager:CreatePolicy',
    kind: 'permission',
    object: version,
    fix: 'ram:ListEntitiesForPolicy',
    copy: 'PolicyName',
    set: { PolicyType: 'Custom' },
    does: 'Shows who has the policy.',
    endedBy: 'DeletePolicy',
  },
  {
    on: 'ram|resourcemanager:CreateRole',
    kind: 'role',
    object: roleOf,
    fix: 'ram:ListPoliciesForRole',
    set: { RoleName: roleOf },
    does: 'Shows what the role may do: detach each, and then delete the role.',
    endedBy: 'DeleteRole',
  },
  {
    on: 'ram|resourcemanager:UpdateRole',
    kind: 'role',
    object: roleOf,
    fix: 'ram:GetRole',
    set: { RoleName: roleOf },
    does: 'Shows who may enter now: compare it with your settings, and set the trust from before with ram UpdateRole, or deploy the baseline again.',
  },
];
