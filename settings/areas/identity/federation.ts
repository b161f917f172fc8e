import type { z } from 'zod';
import * as names from '../../../alicloud/names';
import { choice, list, mapping, onAnyMap, section, text } from '../../fields';
import type { IssueParams } from '../../fields';
import { pipelineGrantsSection, scopedGrants } from './grants';
import type { Grants } from './grants';
import { holderNameField, scopeOf, scopeSection } from './jobs';
import type { ScopeSettings } from './jobs';
import { tokenIssuers, tokenSourceOf, tokenSources } from './token-sources';
import type { TokenSource } from './token-sources';

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

/** What a pipeline may do: what people in the job do. The emergency is none of them. */
export const pipelineJobs = [
  'developer',
  'operator',
  'billing',
  'auditor',
  'deployer',
  'planner',
] as const;

const pipeline = section(
  {
    name: holderNameField('What its role is called.'),
    job: choice(pipelineJobs, 'The job whose permissions the pipeline has.'),
    scope: scopeSection.optional(),
    github: tokenSources.github.optional(),
    gitlab: tokenSources.gitlab.optional(),
    azureDevops: tokenSources.azureDevops.optional(),
    bitbucket: tokenSources.bitbucket.optional(),
    circleci: tokenSources.circleci.optional(),
    kubernetes: tokenSources.kubernetes.optional(),
    granted: pipelineGrantsSection,
  },
  'A role for pipelines, entered with a token of one repository instead of a key.',
)
  .superRefine((given, context) => {
    const { job, scope, granted } = given;
    const addIssue = (message: string, params: IssueParams): void =>
      context.addIssue({ code: 'custom', message, params: { ...params } });
    const issuers = tokenIssuers.filter((issuer) => given[issuer] !== undefined);
    if (issuers.length !== 1) {
      const found = issuers.length === 0 ? 'none of them' : issuers.join(' and ');
      addIssue(`one of ${tokenIssuers.join(', ')}`, { found, fix: 'Make a pipeline for each.' });
    }
    const [held] = scopedGrants.filter((grant) => granted?.[grant] !== undefined);
    if (held !== undefined && scope === undefined) {
      const fix = 'Drop it, or give the pipeline the job developer with a scope.';
      addIssue(`grants that need no scope`, { found: `${held} without a scope`, fix });
    }
    if ((job === 'developer') !== (scope !== undefined)) {
      const found = scope === undefined ? 'no scope' : `a scope for the job ${job}`;
      const fix = scope === undefined ? 'Name what the pipeline works on.' : 'Drop the scope.';
      addIssue('a scope for the job developer, and for no other', { found, fix });
    }
    if (job === 'deployer') refineDeployer(given, addIssue);
  }, onAnyMap)
  .meta({ oneOf: tokenIssuers.map((issuer) => ({ required: [issuer] })) });

/** What no reviewer is asked for: a branch that whoever may push to deploys, a job, a machine. */
const UNREVIEWED = ['circleci', 'kubernetes'] as const;

/** Who deploys the baseline is entered from where somebody else agrees. */
function refineDeployer(
  given: {
    readonly name: string;
    readonly github?: { readonly branches?: readonly string[] | undefined } | undefined;
  },
  addIssue: (message: string, params: IssueParams) => void,
): void {
  const issuer = UNREVIEWED.find((one) => Object.hasOwn(given, one));
  const branches = given.github?.branches ?? [];
  if (issuer !== undefined || branches.length > 0) {
    addIssue('an environment, or a protected branch on GitLab, for the job deployer', {
      found: issuer ?? 'branches',
      fix: 'Name an environment with required reviewers instead.',
    });
  }
  if (typeof given.name !== 'string' || given.name.startsWith('deployer')) return;
  addIssue('a name that begins with deployer, for the job deployer', {
    found: `the name ${given.name}`,
    fix: 'Rename it: the detection of its use knows the role by its beginning.',
  });
}

/** Roles for pipelines. */
export const pipelinesSection = list(
  pipeline,
  50,
  'Roles for pipelines. No keys: each run shows a token that its platform signed.',
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
  readonly from: TokenSource;
  readonly granted: Grants;
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
    from: tokenSourceOf(given),
    granted: given.granted ?? {},
  }));
}
