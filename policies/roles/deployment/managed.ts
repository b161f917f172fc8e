import type { Settings } from '../../../settings';
import { tokenProviderOf } from '../token-providers';

/**
 * Names of what the baseline makes that do not begin as its own names do: what the deployer may change
 * and the planner may see, where RAM tells one thing from another by its name.
 */
export interface ManagedNames {
  /** Roles of jobs and pipelines. */
  readonly roles: readonly string[];
  /** Groups of the people of a job. */
  readonly groups: readonly string[];
  /** User names. */
  readonly people: readonly string[];
  readonly oidcProviders: readonly string[];
  readonly samlProviders: readonly string[];
  /** Trails. */
  readonly trails: readonly string[];
  /** Projects of the Log Service that alerts are made in. */
  readonly projects: readonly string[];
}

/** Where the state of Terraform is kept, for those who deploy or plan. */
export interface StatePlace {
  readonly bucket: string;
  /** How the names of the objects begin, without a slash at the end. */
  readonly prefix: string;
  /** The table of Tablestore that keeps two from deploying at once. */
  readonly locks?: { readonly instance: string; readonly table: string };
}

export const NOTHING_MANAGED: ManagedNames = {
  roles: [],
  groups: [],
  people: [],
  oidcProviders: [],
  samlProviders: [],
  trails: [],
  projects: [],
};

/** What settings name. */
export function managedNames({
  account,
  audit,
  identity,
}: Pick<Settings, 'account' | 'audit' | 'identity'>): ManagedNames {
  const { decoys, jobs, people, pipelines, singleSignOn } = identity;
  const { project, trailName } = audit;
  return {
    roles: [...jobs.map(roleNameOf), ...pipelines.map(({ name }) => name)],
    groups: jobs
      .filter((job) => job.singleSignOn === undefined)
      .map((job) => `${roleNameOf(job)}-members`),
    people: [...people.map(({ userName }) => userName), ...decoys],
    oidcProviders: [
      ...new Set(
        pipelines
          .map(({ from }) => tokenProviderOf(from))
          .flatMap(({ name, isThere }) => (isThere ? [] : [name])),
      ),
    ],
    samlProviders: singleSignOn.map(({ name }) => name),
    trails: [trailName],
    projects: project?.accountId === account.id ? [project.name] : [],
  };
}

/** The name of the role of a job: its own, or that of the job with hyphens. */
export function roleNameOf({ name, roleName }: { name: string; roleName?: string }): string {
  return roleName ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
