import {
  breakGlassTrust,
  grantedBy,
  memberTrust,
  permissionsFor,
  permissionsOf,
  pipelinePurposes,
  pipelineTrust,
  roles,
  samlTrust,
} from '../roles';
import type { Permissions } from '../roles';
import type { Policy } from '../ram';
import type { JobSettings, PipelineSettings, ScopeSettings, Settings } from '../../settings';

/** A role of an account: what it may do, and who gets into it. */
export interface RoleAccess {
  /** The job, or the name of the pipeline. */
  readonly name: string;
  readonly title: string;
  readonly permissions: Permissions;
  /** The same held to another scope. */
  readonly within: (scope: ScopeSettings | undefined) => Permissions;
  readonly trust: Policy;
  readonly entry: Entry;
  readonly sessionHours: number;
  /** What it is held to, where its permissions know a scope. */
  readonly scope: ScopeSettings | undefined;
}

/** Who gets in, for people: each is one way. */
export interface Entry {
  /** People, each by name; branches and environments; everybody of an identity provider. */
  readonly who: readonly string[];
  /** Empty: from anywhere. */
  readonly networks: readonly string[];
  /** Whether RAM itself is told of MFA, and asks for it. */
  readonly withMfa: boolean;
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
  const { login } = settings.identity;
  const networks = login.allowedNetworks;
  const within = (scope: ScopeSettings | undefined): Permissions =>
    permissionsOf(job.name, {
      account: settings.account.id,
      granted: grantedBy(job),
      ...(scope && { scope }),
      ...(networks.length > 0 && { networks }),
    });
  return {
    name: job.name,
    title: roles[job.name].title,
    permissions: within(job.scope),
    within,
    ...entryOf(job, settings),
    sessionHours: job.sessionHours,
    scope: job.scope,
  };
}

function entryOf(job: JobSettings, settings: Settings): Pick<RoleAccess, 'trust' | 'entry'> {
  const { account, identity } = settings;
  const provider = job.singleSignOn;
  if (provider !== undefined) {
    return {
      trust: samlTrust({ account: account.id, provider, site: account.site }),
      entry: { who: [`everybody whom ${provider} lets in`], networks: [], withMfa: false },
    };
  }
  const holders = identity.people.filter(({ jobs }) => jobs.includes(job.name));
  const users = holders.map(({ userName }) => userName);
  const who = holders.map(({ userName, until }) => {
    const day = until?.[job.name];
    return day === undefined ? userName : `${userName}, until ${day},`;
  });
  const isEmergency = job.name === 'breakGlass';
  const networks = isEmergency ? identity.login.allowedNetworks : job.networks;
  const from = { account: account.id, ...(networks.length > 0 && { networks }) };
  return {
    trust: isEmergency ? breakGlassTrust({ ...from, users }) : memberTrust(from),
    entry: { who, networks, withMfa: true },
  };
}

function pipelineAccess(pipeline: PipelineSettings, settings: Settings): RoleAccess {
  const { name, job, scope, from } = pipeline;
  const account = settings.account.id;
  const trust = pipelineTrust(from, account);
  const within = (held: ScopeSettings | undefined): Permissions =>
    permissionsFor('job', pipelinePurposes(pipeline), { account, ...(held && { scope: held }) });
  return {
    name,
    title: `a pipeline in the job ${job}`,
    permissions: within(scope),
    within,
    trust,
    entry: { who: subjectsOf(trust), networks: [], withMfa: false },
    sessionHours: 1,
    scope,
  };
}

/** Whole subjects, and where a platform's have a part that changes, their pattern. */
function subjectsOf({ statements }: Policy): readonly string[] {
  return statements.flatMap(({ condition = {} }) =>
    [condition.StringEquals, condition.StringLike].flatMap((keys) => keys?.['oidc:sub'] ?? []),
  );
}
