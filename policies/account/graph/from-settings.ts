import { memberPermissions, pack, roleNameOf } from '../../roles';
import type { Permissions } from '../../roles';
import type { JobSettings, Settings } from '../../../settings';
import { accessOf } from '../access';
import { diffAccess } from '../diff';
import { leadsOf } from './diff';
import type { GraphDifference } from './diff';
import type { AccountGraph, AccountPrincipal, Grant } from './graph';

/**
 * What a settings file makes of an account: its people, the roles of jobs and of pipelines.
 *
 * @throws BaselineError where a parameter of a grant is open or malformed.
 */
export function graphOfSettings(settings: Settings): AccountGraph {
  const { account, roles } = accessOf(settings);
  const made = roles.map(({ roleName, permissions, trust }): AccountPrincipal => ({
    kind: 'role',
    name: roleName,
    grants: grantsFrom(roleName, permissions),
    groups: [],
    trust,
  }));
  return {
    account,
    principals: [...members(settings), ...made],
    workloads: [],
    holes: [],
  };
}

/**
 * What a change of the settings makes of who may do what, by what it is for, and where that leads.
 *
 * @throws BaselineError where a parameter of a grant is open or malformed.
 */
export function diffSettings(before: Settings, after: Settings): GraphDifference {
  return {
    ...diffAccess(accessOf(before), accessOf(after)),
    ...leadsOf(graphOfSettings(before), graphOfSettings(after)),
  };
}

/** As they are deployed, by the names that RAM has for them. */
function grantsFrom(holder: string, permissions: Permissions): readonly Grant[] {
  return pack(holder, permissions).map(({ name, policy }) => ({ policy, name, type: 'Custom' }));
}

/** A group for each job that people enter without single sign-on, and who is in it. */
function members(settings: Settings): readonly AccountPrincipal[] {
  const { id: account } = settings.account;
  const jobs = settings.identity.jobs.filter(({ singleSignOn }) => singleSignOn === undefined);
  const groupOf = (job: JobSettings): string => `${roleNameOf(job)}-members`;
  const groups = jobs.map((job): AccountPrincipal => ({
    kind: 'group',
    name: groupOf(job),
    grants: grantsFrom(groupOf(job), memberPermissions({ account, roles: [roleNameOf(job)] })),
    groups: [],
  }));
  const users = settings.identity.people.map((person): AccountPrincipal => ({
    kind: 'user',
    name: person.userName,
    grants: [],
    groups: jobs.filter(({ name }) => person.jobs.includes(name)).map(groupOf),
  }));
  return [...groups, ...users];
}
