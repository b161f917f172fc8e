import type { JobSettings, PersonSettings, PipelineSettings, Settings } from '../../settings';
import type { Policy } from '../ram/policy';
import type { Scope } from './binding';
import { managedNames } from './deployment/managed';
import type { ManagedNames } from './deployment/managed';
import { grantedBy, pipelinePurposes } from './from-settings';
import { holderOf, permissionsFor, permissionsOf } from './permissions';
import type { Permissions } from './permissions';
import type { RoleName } from './role';
import { memberTrust, samlTrust } from './trust';

/** The roles that settings make, as they are deployed: what each is held to, may do, and who enters it. */
export interface Held {
  readonly scope: Scope | undefined;
  /**
   * What those who deploy and plan look after.
   *
   * @default - what the settings name
   */
  readonly managed?: ManagedNames | undefined;
}

/**
 * What the role of a job may do. A job that the settings do not have is as it would be
 * made.
 *
 * @throws BaselineError where a parameter is open, missing or malformed.
 */
export function jobPermissions(
  role: RoleName,
  settings: Settings,
  { scope, managed = managedNames(settings) }: Held,
): Permissions {
  const { account, identity } = settings;
  const job = jobOf(role, settings);
  const networks = identity.login.allowedNetworks;
  return permissionsOf(role, {
    account: account.id,
    granted: job ? grantedBy(job, identity.terraformState) : [],
    managed,
    ...(scope && { scope }),
    ...(networks.length > 0 && { networks }),
  });
}

/**
 * The same of the role of a pipeline.
 *
 * @throws BaselineError where a parameter is open, missing or malformed.
 */
export function pipelinePermissions(
  pipeline: PipelineSettings,
  settings: Settings,
  { scope, managed = managedNames(settings) }: Held,
): Permissions {
  const { account, identity } = settings;
  const purposes = pipelinePurposes(pipeline, identity.terraformState);
  return permissionsFor(holderOf(pipeline.job), purposes, {
    account: account.id,
    managed,
    ...(scope && { scope }),
  });
}

/** Stands for whoever would have the job, where it is not in the settings. */
export const SOMEBODY = 'member';

/**
 * Who may enter the role of a job: its people by name where it is the emergency or a deployment, all
 * whose group may where it is not, or whom the company's identity provider lets in.
 *
 * @throws BaselineError where nobody is named who has to be.
 */
export function jobTrust(role: RoleName, settings: Settings): Policy {
  const { id: account, site } = settings.account;
  const job = jobOf(role, settings);
  const provider = job?.singleSignOn;
  if (provider !== undefined) return samlTrust({ account, provider, site });
  const isNamed = role === 'breakGlass' || role === 'deployer';
  const users = job === undefined ? [SOMEBODY] : holders(role, settings).map((one) => one.userName);
  const networks = jobNetworks(role, settings);
  return memberTrust({
    account,
    ...(isNamed && { users }),
    ...(networks.length > 0 && { networks }),
  });
}

/** The networks that a role is entered from. None: any. */
export function jobNetworks(role: RoleName, settings: Settings): readonly string[] {
  if (role === 'breakGlass') return settings.identity.login.allowedNetworks;
  return jobOf(role, settings)?.networks ?? [];
}

/** Who has a job, for ever or until a day. */
export function holders(role: RoleName, { identity }: Settings): readonly PersonSettings[] {
  return identity.people.filter(({ jobs }) => jobs.includes(role));
}

function jobOf(role: RoleName, { identity }: Settings): JobSettings | undefined {
  return identity.jobs.find(({ name }) => name === role);
}
