import { createHash } from 'node:crypto';
import {
  entrantsOf,
  holders,
  jobNetworks,
  jobPermissions,
  jobTrust,
  managedNames,
  pipelinePermissions,
  pipelineTrust,
  roleNameOf,
  roles,
  tokenProviderOf,
} from '../roles';
import type { Held, ManagedNames, Permissions, RoleName } from '../roles';
import type { Policy } from '../ram';
import type { JobSettings, PipelineSettings, Settings } from '../../settings';

/** A role of an account: what it may do, and who gets into it. */
export interface RoleAccess {
  /** The job, or the name of the pipeline. */
  readonly name: string;
  /** What it is called in RAM. */
  readonly roleName: string;
  readonly title: string;
  readonly permissions: Permissions;
  /** What they are held to. */
  readonly held: Held;
  /** The same held to something else. */
  readonly within: (held: Held) => Permissions;
  readonly trust: Policy;
  readonly entry: Entry;
  readonly sessionHours: number;
}

/** Who gets in, for people: each is one way. */
export interface Entry {
  /** People, each by name; branches and environments; everybody of an identity provider. */
  readonly who: readonly string[];
  /** Empty: from anywhere. */
  readonly networks: readonly string[];
  /** Whether RAM itself is told of MFA, and asks for it. */
  readonly withMfa: boolean;
  /** Of those who show something that another has signed: who that is. */
  readonly vouchedBy?: string;
}

/** What a settings file makes of who may do what. */
export interface AccountAccess {
  readonly account: string;
  readonly roles: readonly RoleAccess[];
}

/** @throws BaselineError where a parameter of a grant is open or malformed. */
export function accessOf(settings: Settings): AccountAccess {
  const { jobs, pipelines } = settings.identity;
  return {
    account: settings.account.id,
    roles: [
      ...jobs.map((job) => jobAccess(job, settings)),
      ...pipelines.map((pipeline) => pipelineAccess(pipeline, settings)),
    ],
  };
}

function jobAccess(job: JobSettings, settings: Settings): RoleAccess {
  const held = { scope: job.scope, managed: managedBy(job.name, settings) };
  const within = (by: Held): Permissions => jobPermissions(job.name, settings, by);
  return {
    name: job.name,
    roleName: roleNameOf(job),
    title: roles[job.name].forWhom,
    permissions: within(held),
    held,
    within,
    trust: jobTrust(job.name, settings),
    entry: entryOf(job, settings),
    sessionHours: job.sessionHours,
  };
}

/** What is looked after by those who deploy and plan; the other roles have nothing of it. */
function managedBy(job: RoleName, settings: Settings): ManagedNames | undefined {
  return job === 'deployer' || job === 'planner' ? managedNames(settings) : undefined;
}

function entryOf({ name, singleSignOn }: JobSettings, settings: Settings): Entry {
  const { identity } = settings;
  if (singleSignOn !== undefined) {
    const metadata = identity.singleSignOn.find((one) => one.name === singleSignOn)?.metadata;
    return {
      who: [`everybody whom ${singleSignOn} lets in`],
      networks: [],
      withMfa: false,
      vouchedBy: `${singleSignOn} with the metadata ${fingerprint(metadata ?? '')}`,
    };
  }
  const who = holders(name, settings).map(({ userName, until }) => {
    const day = until?.[name];
    return day === undefined ? userName : `${userName}, until ${day},`;
  });
  return { who, networks: jobNetworks(name, settings), withMfa: true };
}

function pipelineAccess(pipeline: PipelineSettings, settings: Settings): RoleAccess {
  const { name, job, scope, from } = pipeline;
  const trust = pipelineTrust(from, settings.account.id);
  const provider = tokenProviderOf(from);
  const held = { scope, managed: managedBy(job, settings) };
  const within = (by: Held): Permissions => pipelinePermissions(pipeline, settings, by);
  return {
    name,
    roleName: name,
    title: `a pipeline in the job ${job}`,
    permissions: within(held),
    held,
    within,
    trust,
    entry: {
      who: entrantsOf(from),
      networks: [],
      withMfa: false,
      vouchedBy: `${provider.issuer} (${provider.name}, ${provider.audience})`,
    },
    sessionHours: 1,
  };
}

/** A file is told from another by how its digest begins. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
