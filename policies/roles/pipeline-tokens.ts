import type { PipelineSettings } from '../../settings';
import type { Policy } from '../ram/policy';
import { githubTrust, gitlabTrust, oidcTrust } from './pipelines';
import { tokenProviderOf } from './token-providers';

type Source = PipelineSettings['from'];

/** Whose tokens they are, in words of the platform. */
export function tokenHolderOf(from: Source): string {
  switch (from.on) {
    case 'github':
      return from.repository;
    case 'gitlab':
      return from.project;
    case 'azureDevops':
      return `${from.organization}/${from.project}`;
    case 'bitbucket':
      return `${from.workspace}, repository ${from.repositoryId}`;
    case 'circleci':
      return from.repository;
    case 'kubernetes':
      return `namespace ${from.namespace} of ${from.cluster}`;
  }
}

/** Who enters the role of a pipeline, each in words of the platform. */
export function entrantsOf(from: Source): readonly string[] {
  if (from.on !== 'github' && from.on !== 'gitlab') {
    const { subjects, steps = [] } = subjectsOf(from);
    return [...subjects, ...steps].map((one) => `whoever ${from.on} calls ${one}`);
  }
  const branches = from.branches.map((branch) => `the branch ${branch}`);
  const environments = from.on === 'github' ? from.environments : [];
  const ids = from.on === 'github' && from.ids ? ` (${Object.values(from.ids).join('/')})` : '';
  return [...branches, ...environments.map((name) => `the environment ${name}`)].map(
    (what) => `${what} of ${tokenHolderOf(from)}${ids} on ${from.on}`,
  );
}

/** The step that runs, which Bitbucket ends the subject with: a UUID, other each time. */
const ANY_STEP = `{${[8, 4, 4, 4, 12].map((length) => '?'.repeat(length)).join('-')}}`;

/**
 * Who may enter the role of a pipeline.
 *
 * @throws BaselineError where anything is open or malformed.
 */
export function pipelineTrust(from: Source, account: string): Policy {
  const { name: provider, issuer, audience } = tokenProviderOf(from);
  const token = { account, provider, issuer, audience };
  if (from.on === 'gitlab') {
    return gitlabTrust({ ...token, project: from.project, branches: from.branches });
  }
  if (from.on !== 'github') return oidcTrust({ ...token, ...subjectsOf(from) });
  return githubTrust({
    ...token,
    repository: from.repository,
    ...(from.ids && { ids: from.ids }),
    from: [
      ...from.branches.map((branch) => ({ branch })),
      ...from.environments.map((environment) => ({ environment })),
    ],
  });
}

type OtherSource = Exclude<Source, { on: 'github' | 'gitlab' }>;

/** `steps`: subjects that end with the step that runs. */
export function subjectsOf(from: OtherSource): {
  readonly subjects: readonly string[];
  readonly steps?: readonly string[];
} {
  switch (from.on) {
    case 'azureDevops': {
      const { organization, project, serviceConnections } = from;
      return {
        subjects: serviceConnections.map((one) => `sc://${organization}/${project}/${one}`),
      };
    }
    case 'bitbucket': {
      const { repositoryId, environmentIds } = from;
      const steps = environmentIds.map((id) => `{${repositoryId}}:{${id}}:${ANY_STEP}`);
      return { subjects: [], steps };
    }
    case 'circleci': {
      const { organizationId, projectId, userIds, repository, branches } = from;
      const project = `org/${organizationId}/project/${projectId}`;
      return {
        subjects: userIds.flatMap((user) =>
          branches.map(
            (branch) =>
              `${project}/user/${user}/vcs-origin/${repository}/vcs-ref/refs/heads/${branch}`,
          ),
        ),
      };
    }
    case 'kubernetes': {
      const { namespace, serviceAccounts } = from;
      return {
        subjects: serviceAccounts.map((one) => `system:serviceaccount:${namespace}:${one}`),
      };
    }
  }
}
