import type { z } from 'zod';
import * as names from '../../../alicloud/names';
import type { Form } from '../../../alicloud/names';
import { list, onAnyList, onAnyMap, section, text } from '../../fields';
import type { IssueParams } from '../../fields';
import { refineEmptiness, refineRepeats } from '../../refinements';

/**
 * Where the tokens of pipelines and of programs in clusters come from. Each names whole subjects: of
 * a wildcard anybody who can push, or make a namespace, is in.
 */

function wholeNames(what: string, form: Form) {
  return list(text(form, `The whole name of ${what}.`), 20, `By whole name, no wildcards: ${what}.`)
    .superRefine(refineRepeats, onAnyList)
    .meta({ uniqueItems: true });
}

const some = (what: string, form: Form) =>
  wholeNames(what, form).superRefine(refineEmptiness, onAnyList);

const plain = (what: string): Form => ({
  pattern: /^[^*?\p{C}\p{Z}:]{1,200}$/u,
  allowed: `the whole name of ${what}, without wildcards or colons`,
});

const provider = text(
  names.identityProviderName,
  'The identity provider that the account has for this issuer already, by its name. Where left out, one is made: github or gitlab.',
).optional();

const github = section(
  {
    repository: text(names.githubRepository, 'Whose pipelines may enter.'),
    ids: section(
      {
        owner: text(names.countedId, 'The id of the owner.'),
        repository: text(names.countedId, 'The id of the repository.'),
      },
      'Ids of owner and repository, which GitHub puts into the subjects of repositories that were made, renamed or moved since 15 July 2026, and of those that asked for it.',
    ).optional(),
    branches: wholeNames('a branch', plain('a branch')).optional(),
    environments: wholeNames('an environment', plain('an environment')).optional(),
    provider,
  },
  'Workflows of one repository on GitHub, for named branches and environments.',
).superRefine(({ branches, environments }, context) => {
  if ([branches, environments].some((list) => list !== undefined && list.length > 0)) return;
  const params: IssueParams = {
    found: 'neither branches nor environments',
    fix: 'Name what the role may be entered from: any branch is anybody who can push.',
  };
  const message = 'at least one branch or environment';
  context.addIssue({ code: 'custom', message, params: { ...params } });
}, onAnyMap);

const gitlab = section(
  {
    project: text(names.gitlabProject, 'Whose pipelines may enter.'),
    branches: wholeNames('a protected branch', plain('a protected branch')),
    provider,
  },
  'Pipelines of one project on GitLab, for named protected branches.',
);

const azureDevops = section(
  {
    organization: text(names.azureOrganization, 'The organisation, as in its address.'),
    organizationId: text(names.uuid, 'Its id, which the issuer of its tokens ends with.'),
    project: text(names.azureName, 'The project.'),
    serviceConnections: some('a service connection', names.azureName),
  },
  'Pipelines of one project on Azure DevOps, by named service connections.',
);

const bitbucket = section(
  {
    workspace: text(names.bitbucketWorkspace, 'The workspace, as in its address.'),
    workspaceId: text(names.uuid, 'Its id, without braces: the audience of tokens ends with it.'),
    repositoryId: text(names.uuid, 'The id of the repository, without braces.'),
    environmentIds: some('a deployment environment, by its id without braces', names.uuid),
  },
  'Pipelines of one repository on Bitbucket, for named deployment environments. The subject ends with the id of the step, which differs from run to run.',
);

const circleci = section(
  {
    organizationId: text(names.uuid, 'The id of the organisation.'),
    projectId: text(names.uuid, 'The id of the project.'),
    userIds: some('a user who may run it, by id', names.uuid),
    repository: text(names.vcsRepository, 'Where the code lies, such as github.com/example/shop.'),
    branches: some('a branch', plain('a branch')),
  },
  'Pipelines of one project on CircleCI, for named branches, run by named users, with CIRCLE_OIDC_TOKEN_V2.',
);

const kubernetes = section(
  {
    cluster: text(names.clusterId, 'The id of the cluster, which has RRSA switched on.'),
    issuer: text(names.oidcIssuerUrl, 'Who signs its tokens: the console shows the address.'),
    namespace: text(names.kubernetesName, 'The namespace.'),
    serviceAccounts: some('a service account', names.serviceAccount),
  },
  'Programs in one namespace of a cluster of Container Service, by named service accounts (RRSA). The identity provider is the one that Container Service made.',
);

/** By the key that stands in the settings file. */
export const tokenSources = { github, gitlab, azureDevops, bitbucket, circleci, kubernetes };

export type TokenIssuer = keyof typeof tokenSources;
export const tokenIssuers = [
  'github',
  'gitlab',
  'azureDevops',
  'bitbucket',
  'circleci',
  'kubernetes',
] as const satisfies readonly TokenIssuer[];

type Given<Issuer extends TokenIssuer> = z.output<(typeof tokenSources)[Issuer]>;

/** Where tokens come from, decided. */
export type TokenSource =
  | {
      readonly on: 'github';
      readonly repository: string;
      readonly ids?: { readonly owner: string; readonly repository: string };
      readonly branches: readonly string[];
      readonly environments: readonly string[];
      readonly provider?: string;
    }
  | ({ readonly on: 'gitlab' } & Given<'gitlab'>)
  | ({ readonly on: 'azureDevops' } & Given<'azureDevops'>)
  | ({ readonly on: 'bitbucket' } & Given<'bitbucket'>)
  | ({ readonly on: 'circleci' } & Given<'circleci'>)
  | ({ readonly on: 'kubernetes' } & Given<'kubernetes'>);

type AllGiven = { readonly [Issuer in TokenIssuer]?: Given<Issuer> | undefined };

/** The schema has seen to it that there is one. */
export function tokenSourceOf(given: AllGiven): TokenSource {
  const { gitlab: project, azureDevops: azure, bitbucket: bucket, circleci: circle } = given;
  if (project !== undefined) return { on: 'gitlab', ...project };
  if (azure !== undefined) return { on: 'azureDevops', ...azure };
  if (bucket !== undefined) return { on: 'bitbucket', ...bucket };
  if (circle !== undefined) return { on: 'circleci', ...circle };
  if (given.kubernetes !== undefined) return { on: 'kubernetes', ...given.kubernetes };
  const { repository = '', ids, branches = [], environments = [], provider } = given.github ?? {};
  const named = provider === undefined ? {} : { provider };
  return { on: 'github', repository, ...(ids && { ids }), branches, environments, ...named };
}
