import { assumeRole, compile, evaluate } from '../../../policies/ram';
import type { Answer, CompiledPolicies, Context, Policy } from '../../../policies/ram';
import {
  asPolicies,
  breakGlassTrust,
  memberPermissions,
  memberTrust,
  permissionsOf,
} from '../../../policies/roles';
import type {
  ManagedNames,
  PermissionOptions,
  Permissions,
  RoleName,
} from '../../../policies/roles';
import { TEAM } from './matrix/developer';
import { ACCOUNT } from './matrix/task';
import type { Task } from './matrix/task';

/** What the baseline of these tests makes besides what has its own prefix. */
export const MANAGED: ManagedNames = {
  roles: ['developer', 'break-glass', 'deployer', 'planner', 'deploy-shop'],
  groups: ['developer-members', 'break-glass-members', 'deployer-members', 'planner-members'],
  people: ['alice', 'bob.builder'],
  oidcProviders: ['github'],
  samlProviders: ['company'],
  trails: ['main-trail'],
  projects: ['central-audit'],
};

/** Where people of these tests come from. */
export const OFFICE = '223.5.5.0/24';
export const AT_THE_OFFICE: Context = { 'acs:SourceIp': ['223.5.5.9'] };
export const WITH_MFA: Context = { 'acs:MFAPresent': ['true'] };
/** What servers are made with: without a public address, unless a test says otherwise. */
const PRIVATE: Context = { 'ecs:AssociatePublicIpAddress': ['false'] };

/** A role as it is set up in these tests, with more options where a test gives them. */
export function permissionsInTests(
  name: RoleName,
  more: Partial<PermissionOptions> = {},
): Permissions {
  return permissionsOf(name, {
    account: ACCOUNT,
    ...(name === 'developer' && { scope: TEAM }),
    ...((name === 'deployer' || name === 'planner') && { managed: MANAGED }),
    ...(name === 'breakGlass' && { networks: [OFFICE] }),
    ...more,
  });
}

/** A member of the role's group, by name, wants to take the role. */
export function enter(name: RoleName, context: Context, user = 'alice'): Answer {
  const roleName = `job-${name}`;
  const trust =
    name === 'breakGlass' || name === 'deployer'
      ? breakGlassTrust({ account: ACCOUNT, users: ['alice'], networks: [OFFICE] })
      : memberTrust({ account: ACCOUNT });
  return assumeRole(
    {
      caller: { type: 'RAM', id: `acs:ram::${ACCOUNT}:user/${user}` },
      role: `acs:ram::${ACCOUNT}:role/${roleName}`,
      context,
    },
    { identity: asPolicies(memberPermissions({ account: ACCOUNT, roles: [roleName] })), trust },
  );
}

/** Other roles let all of the account in: the worst there is for who wants to go on to one. */
const TRUST_OF_OTHERS: Policy = {
  kind: 'trust',
  name: 'trust of another role',
  statements: [
    {
      effect: 'Allow',
      principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
      action: ['sts:AssumeRole'],
    },
  ],
};

/** What is attached to a role, by us and by whoever else. */
export interface Session {
  readonly name: RoleName;
  readonly policies: CompiledPolicies;
  /** The same for a call that asks the other role too. */
  readonly policiesToEnter: () => CompiledPolicies;
}

export function sessionOf(
  name: RoleName,
  attached: readonly Policy[] = [],
  more: Partial<PermissionOptions> = {},
  resourceGroupIdentity?: readonly Policy[],
): Session {
  const identity = [...asPolicies(permissionsInTests(name, more)), ...attached];
  const all = { identity, ...(resourceGroupIdentity && { resourceGroupIdentity }) };
  return {
    name,
    policies: compile(all),
    policiesToEnter: () => compile({ ...all, resource: [TRUST_OF_OTHERS] }),
  };
}

/** What RAM says to somebody who entered the role from the office. */
export function attempt({ name, policies, policiesToEnter }: Session, one: Task): Answer {
  const { action, resource, context } = one;
  const request = {
    action,
    resource,
    principal: { type: 'RAM', id: `acs:ram::${ACCOUNT}:role/job-${name}` },
    context: { ...AT_THE_OFFICE, ...PRIVATE, ...context },
  } as const;
  const enters = action.toLowerCase() === 'sts:assumerole';
  return evaluate(request, enters ? policiesToEnter() : policies);
}
