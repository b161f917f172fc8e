import { BaselineError } from '../../alicloud/problems';
import { formatValue } from '../../settings/format-value';
import * as names from '../../alicloud/names';
import type { Policy } from '../ram/policy';
import { checkAccount } from './binding';
import { mustMatch, mustName } from './errors';
import { publicIssuers } from './token-providers';
import { checkProvider, trust } from './trust';

interface PipelineTrustOptions {
  readonly account: string;
  /** Name of the OIDC provider in RAM. */
  readonly provider: string;
  /** What tokens are asked for, as in the provider's list of client ids. */
  readonly audience: string;
}

export interface OidcTrustOptions extends PipelineTrustOptions {
  /** Who signs the tokens: an address that begins with https. */
  readonly issuer: string;
  /** Whole subjects of tokens. */
  readonly subjects: readonly string[];
  /**
   * Subjects of Bitbucket, whole but for the step that runs at their end, a UUID of question marks.
   * RAM compares them with `StringLike`, of which public configurations make use and RAM's
   * documentation of OIDC says nothing.
   *
   * @default - none
   */
  readonly steps?: readonly string[];
}

/**
 * Programs whom an OIDC provider vouches for, with tokens of whole subjects: RAM compares them with
 * `StringEquals`, where a wildcard is a letter like any other.
 *
 * @throws BaselineError where anything is open or malformed.
 */
export function oidcTrust(options: OidcTrustOptions): Policy {
  const { account, provider, issuer, audience, subjects, steps } = options;
  checkAccount(account);
  checkProvider(provider);
  mustMatch(issuer, names.oidcIssuerUrl.pattern, {
    path: 'the issuer of tokens',
    allowed: 'an address that begins with https, as the provider in RAM has it',
    fix: 'Copy it from the provider in RAM.',
  });
  mustMatch(audience, names.oidcClientId.pattern, {
    path: 'the audience of tokens',
    allowed: '1 to 128 letters, digits or any of _.:/@-, without wildcards',
    fix: 'Give one of the client ids of the provider in RAM, such as sts.aliyuncs.com.',
  });
  const from = [`acs:ram::${account}:oidc-provider/${provider}`];
  const token = { 'oidc:iss': [issuer], 'oidc:aud': [audience] };
  if (steps !== undefined) {
    checkSteps(steps);
    return trust('Federated', from, {
      StringEquals: token,
      StringLike: { 'oidc:sub': [...steps] },
    });
  }
  checkSubjects(subjects);
  return trust('Federated', from, { StringEquals: { ...token, 'oidc:sub': [...subjects] } });
}

/** A branch that pipelines run for, or an environment that they deploy to. */
export type GithubPin = { readonly branch: string } | { readonly environment: string };

export interface GithubTrustOptions extends PipelineTrustOptions {
  /** `owner/repository`, spelt as on GitHub. */
  readonly repository: string;
  /**
   * Ids of owner and repository. GitHub puts them into the subjects of repositories that were made,
   * renamed or moved since 15 July 2026, and of those that asked for it.
   *
   * @default - subjects by name alone, as older repositories have them
   */
  readonly ids?: { readonly owner: string; readonly repository: string };
  /** From where in the repository the role may be entered. */
  readonly from: readonly GithubPin[];
  /** @default - that of github.com */
  readonly issuer?: string;
}

/**
 * Workflows of one repository, for named branches or environments. An environment is entered from
 * any branch unless its own rules on GitHub say otherwise; pull requests are neither.
 *
 * @throws BaselineError where anything is open or malformed.
 */
export function githubTrust(options: GithubTrustOptions): Policy {
  const { repository, from, issuer = publicIssuers.github } = options;
  mustMatch(repository, names.githubRepository.pattern, {
    path: 'the repository on GitHub',
    allowed: 'owner/repository, without wildcards',
    fix: 'Name one repository: a wildcard would let in those that somebody else makes.',
  });
  const whose = `repo:${options.ids === undefined ? repository : withIds(repository, options.ids)}`;
  const subjects = from.map((pin) =>
    'branch' in pin
      ? `${whose}:ref:refs/heads/${checkedBranch(pin.branch)}`
      : `${whose}:environment:${checkedEnvironment(pin.environment)}`,
  );
  return oidcTrust({ ...options, issuer, subjects });
}

function withIds(
  repository: string,
  { owner, repository: id }: { owner: string; repository: string },
) {
  for (const one of [owner, id]) {
    mustMatch(one, names.countedId.pattern, {
      path: 'the ids of the owner and the repository on GitHub',
      allowed: 'whole numbers',
      fix: 'Ask for them: gh api repos/<owner>/<repository> --jq "[.owner.id, .id]".',
    });
  }
  const [name = '', rest = ''] = repository.split('/');
  return `${name}@${owner}/${rest}@${id}`;
}

export interface GitlabTrustOptions extends PipelineTrustOptions {
  /** `group/project`, with subgroups between, spelt as in the address of the project. */
  readonly project: string;
  /** Branches that pipelines run for. They should be protected ones. */
  readonly branches: readonly string[];
  /** @default - that of gitlab.com */
  readonly issuer?: string;
}

/**
 * Pipelines of one project, for named branches. The subject of a GitLab token tells the branch and
 * not the environment, and RAM looks at nothing else in it.
 *
 * @throws BaselineError where anything is open or malformed.
 */
export function gitlabTrust(options: GitlabTrustOptions): Policy {
  const { project, branches, issuer = publicIssuers.gitlab } = options;
  mustMatch(project, names.gitlabProject.pattern, {
    path: 'the project on GitLab',
    allowed: 'group/project, with subgroups between, without wildcards',
    fix: 'Name one project: a wildcard would let in those that somebody else makes.',
  });
  const subjects = branches.map(
    (branch) => `project_path:${project}:ref_type:branch:ref:${checkedBranch(branch)}`,
  );
  return oidcTrust({ ...options, issuer, subjects });
}

/** What Git takes for a branch. Colons, which part a subject, are not in it, nor are wildcards. */
function checkedBranch(branch: string): string {
  return mustMatch(
    branch,
    /^(?![/.-])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[/.]$))[^\s\p{C}*?[\]\\~^:]{1,200}$/u,
    {
      path: 'the branch',
      allowed: 'the whole name of a branch, without wildcards',
      fix: 'Name a protected branch, such as main: with a wildcard whoever may push may enter.',
    },
  );
}

function checkedEnvironment(environment: string): string {
  return mustMatch(environment, /^(?!\/)(?!.*(?:\/\/|\/$))[^\p{C}*?:\\'"`,;]{1,100}$/u, {
    path: 'the environment',
    allowed:
      'the whole name of an environment, without wildcards, colons or quotes, and no slash at its ends',
    fix: 'Name an environment whose rules on GitHub say which branches may deploy to it.',
  });
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Whole subjects whose parts are not parted by colons: of Azure DevOps and of CircleCI. */
const OTHERWISE_WHOLE = [
  /^sc:\/\/[^/:]+\/[^/:]+\/[^/:]+$/,
  new RegExp(`^org/${UUID}/project/${UUID}/user/${UUID}(?:/vcs-origin/[^:]+/vcs-ref/[^:]+[^/:])?$`),
];

const STEP = new RegExp(`^\\{${UUID}\\}:\\{${UUID}\\}:\\{\\?{8}-\\?{4}-\\?{4}-\\?{4}-\\?{12}\\}$`);

function checkSteps(steps: readonly string[]): void {
  const problem = {
    path: 'the subject of tokens',
    allowed: '{repository}:{environment}: and a step as a UUID of question marks',
    fix: 'Pin the role to a repository and a deployment environment, each by its whole id.',
  };
  mustName(steps, problem);
  for (const step of steps) mustMatch(step, STEP, problem);
}

/** Subjects that stand for many: with a wildcard, with an empty part, or with nothing but the project. */
function checkSubjects(subjects: readonly string[]): void {
  const problem = {
    path: 'the subject of tokens',
    allowed: 'whole subjects, each pinned to a repository and a branch or an environment',
    fix: 'Pin the role to where deployments run from: an open subject is an open door.',
  };
  mustName(subjects, problem);
  for (const subject of subjects) {
    const parts = subject.split(':');
    const isOpen = /[*?\p{C}]/u.test(subject) || parts.some((part) => /^\s*$|\/$/.test(part));
    const isPullRequest = parts.at(-1) === 'pull_request';
    const isWhole = parts.length >= 3 || OTHERWISE_WHOLE.some((form) => form.test(subject));
    if (isOpen || isPullRequest || !isWhole || subject.length > 400) {
      throw new BaselineError([{ ...problem, found: formatValue(subject) }]);
    }
  }
}
