import type { z } from 'zod';
import * as names from '../../../alicloud/names';
import { refineRepeats } from '../../refinements';
import { choice, list, mapping, onAnyList, onAnyMap, section, text } from '../../fields';
import type { IssueParams } from '../../fields';
import { holderNameField, scopeOf, scopeSection } from './jobs';
import type { ScopeSettings } from './jobs';

/** Identity providers and pipelines: entry without users, passwords or keys in this account. */

const provider = section(
  {
    metadataFile: text(
      {
        pattern: /^(?![/\\~])(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\p{Cc}\\]{1,200}$/u,
        allowed:
          'the path of a file below the folder of the settings file, such as idp-metadata.xml',
      },
      "The identity provider's SAML metadata, as it gives it out: XML, in a file beside this one.",
    ),
    description: text(
      { pattern: /^[^\p{Cc}]{1,256}$/u, allowed: 'one line of 1 to 256 characters' },
      'What it is.',
    ).optional(),
  },
  'An identity provider of the company.',
);

/** SAML providers by name. */
export const singleSignOnSection = mapping(
  names.identityProviderName,
  provider,
  10,
  'Identity providers (SAML) by name. Jobs name them under singleSignOn.',
);

const wholeNames = (what: string) =>
  list(
    text(
      {
        pattern: /^[^*?\p{C}\p{Z}:]{1,200}$/u,
        allowed: `the whole name of ${what}, without wildcards or colons`,
      },
      `The whole name of ${what}.`,
    ),
    20,
    `By whole name, without wildcards: ${what}.`,
  )
    .superRefine(refineRepeats, onAnyList)
    .meta({ uniqueItems: true });

const github = section(
  {
    repository: text(names.githubRepository, 'Whose pipelines may enter.'),
    branches: wholeNames('a branch').optional(),
    environments: wholeNames('an environment').optional(),
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
    branches: wholeNames('a protected branch'),
  },
  'Pipelines of one project on GitLab, for named protected branches.',
);

/** What a pipeline may do: what people in the job do. The emergency is none of them. */
export const pipelineJobs = ['developer', 'operator', 'billing', 'auditor'] as const;

const pipeline = section(
  {
    name: holderNameField('What its role is called.'),
    job: choice(pipelineJobs, 'The job whose permissions the pipeline has.'),
    scope: scopeSection.optional(),
    github: github.optional(),
    gitlab: gitlab.optional(),
  },
  'A role for pipelines, entered with a token of one repository instead of a key.',
)
  .superRefine(({ job, scope, github: onGithub, gitlab: onGitlab }, context) => {
    const addIssue = (message: string, params: IssueParams): void =>
      context.addIssue({ code: 'custom', message, params: { ...params } });
    if ((onGithub === undefined) === (onGitlab === undefined)) {
      const found = onGithub === undefined ? 'neither github nor gitlab' : 'both github and gitlab';
      addIssue('one of github and gitlab', { found, fix: 'Make a pipeline for each.' });
    }
    if ((job === 'developer') !== (scope !== undefined)) {
      const found = scope === undefined ? 'no scope' : `a scope for the job ${job}`;
      const fix = scope === undefined ? 'Name what the pipeline works on.' : 'Drop the scope.';
      addIssue('a scope for the job developer, and for no other', { found, fix });
    }
  }, onAnyMap)
  .meta({ oneOf: [{ required: ['github'] }, { required: ['gitlab'] }] });

/** Roles for pipelines. */
export const pipelinesSection = list(
  pipeline,
  50,
  'Roles for pipelines. No keys: each run shows a token that GitHub or GitLab signed.',
);

/** A SAML provider and its metadata. */
export interface SingleSignOnSettings {
  readonly name: string;
  /** XML, as the provider gave it out. */
  readonly metadata: string;
  readonly description?: string;
}

/** A role for pipelines, decided. */
export interface PipelineSettings {
  readonly name: string;
  readonly job: (typeof pipelineJobs)[number];
  readonly scope?: ScopeSettings;
  readonly from:
    | {
        readonly on: 'github';
        readonly repository: string;
        readonly branches: readonly string[];
        readonly environments: readonly string[];
      }
    | { readonly on: 'gitlab'; readonly project: string; readonly branches: readonly string[] };
}

/** Reads a file that settings name, by its path in the settings file. */
export type ReadAttachment = (path: string) => string;

export function resolveSingleSignOn(
  file: z.output<typeof singleSignOnSection> | undefined,
  read: ReadAttachment,
): SingleSignOnSettings[] {
  return Object.entries(file ?? {}).map(([name, { metadataFile, description }]) => ({
    name,
    metadata: read(metadataFile),
    ...(description !== undefined && { description }),
  }));
}

export function resolvePipelines(
  file: z.output<typeof pipelinesSection> | undefined,
): PipelineSettings[] {
  return (file ?? []).map((given) => ({
    name: given.name,
    job: given.job,
    ...(given.scope && { scope: scopeOf(given.scope) }),
    from: fromOf(given),
  }));
}

/** The schema has seen to it that there is one of the two. */
function fromOf({ github, gitlab }: z.output<typeof pipeline>): PipelineSettings['from'] {
  if (github === undefined) {
    return { on: 'gitlab', project: gitlab?.project ?? '', branches: gitlab?.branches ?? [] };
  }
  const { repository, branches = [], environments = [] } = github;
  return { on: 'github', repository, branches, environments };
}
