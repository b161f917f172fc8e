import { z } from 'zod';
import * as names from '../../alicloud/names';
import { roleNames } from '../../policies/roles';
import { decidedScope } from '../../settings/decided-identity';
import { advice, choice, list, onAnyMap, section, text, wholeNumber } from '../../settings/fields';
import { oneOf } from '../../settings/format-value';
import { addIssue } from '../../settings/refinements';
import { nearest } from '../../settings/suggest';
import { anyText, anyTexts, dependable, having, known } from '../props';

/** Fields of people, roles and identity providers that code gives. */

/** A name of a role or a group: policies, whose names are known at synth and short, begin with it. */
export const holderNameField = known(
  text({ pattern: /^[A-Za-z0-9-]{1,40}$/, allowed: '1 to 40 letters, digits or hyphens' }, 'Name.'),
);

export const sessionHoursField = known(wholeNumber(1, 12, 'hours', 'Hours of a session.'));

export const providerNameField = known(text(names.identityProviderName, 'Its name.'));

const statement = section(
  {
    effect: choice(['Allow', 'Deny'], 'What it does.'),
    action: anyTexts,
    resource: anyTexts,
    condition: z
      .record(z.string(), z.record(z.string(), anyTexts), { error: 'conditions by operator' })
      .optional(),
    within: choice(
      ['existing', 'created', 'existing-rds', 'existing-slb'],
      'By which key it is held to a scope.',
    ).optional(),
  },
  'A statement.',
);

/** What a job does. Actions and resources are for the roles to say. */
export const purposesField = z.array(
  having(
    {
      id: known(anyText),
      title: known(anyText),
      why: known(anyText),
      statements: z.array(statement, { error: 'a list of statements' }),
    },
    'a purpose',
  ),
  { error: 'a list of purposes, each with the job that needs it' },
);

/** The same where there has to be one: a role that may do nothing is a mistake. */
export const somePurposesField = purposesField.min(1, {
  error: 'at least one purpose, each with the job that needs it',
});

export const scopeField = decidedScope;

const managedNames = known(anyTexts);

/** Names of what the baseline makes. Their form is for the roles to say. */
export const managedField = section(
  {
    roles: managedNames,
    groups: managedNames,
    people: managedNames,
    oidcProviders: managedNames,
    samlProviders: managedNames,
    trails: managedNames,
    projects: managedNames,
  },
  'What the baseline makes.',
);

const ownJob = section(
  { name: anyText, title: anyText, purposes: somePurposesField },
  'A job of your own.',
);

/** One of the baseline's, or one of the caller's own. */
export const jobField = known(
  z
    .unknown()
    .superRefine((job, context) => {
      if (roleNames.some((name) => name === job)) return;
      const isOwn = typeof job === 'object' && job !== null && !Array.isArray(job);
      if (!isOwn) {
        addIssue(
          context,
          `${oneOf(roleNames)}, or one of your own with name, title and purposes`,
          {},
        );
        return;
      }
      for (const { path, message } of ownJob.safeParse(job).error?.issues ?? []) {
        addIssue(
          context,
          message,
          {},
          path.map((part) => (typeof part === 'number' ? part : String(part))),
        );
      }
    })
    .register(advice, {
      advise: (value) => {
        const near = typeof value === 'string' ? nearest(value, roleNames) : undefined;
        return near === undefined ? undefined : `Did you mean ${near}?`;
      },
    }),
);

/** What a trust policy names: it may be made here, or be there already. */
const resource = dependable.optional();
const user = having({ userName: known(anyText), resource }, 'a user, which has a userName');

const usersField = z.array(user, { error: 'a list of users, each with a userName' });

export const oidcProviderField = having(
  {
    providerName: known(anyText),
    issuer: known(anyText),
    clientIds: known(anyTexts),
    resource,
  },
  'an OIDC provider, which has providerName, issuer and clientIds',
);

/** Who may enter a role. Forms of names and networks are for the trust policy to say. */
export const entryField = section(
  {
    by: known(choice(['members', 'saml', 'oidc'], 'By what.')),
    users: usersField.optional(),
    networks: known(anyTexts).optional(),
    provider: having({ providerName: known(anyText), resource }, 'an identity provider').optional(),
    site: choice(['international', 'china'], 'Where the account was opened.').optional(),
    subjects: known(anyTexts).optional(),
    audience: known(anyText).optional(),
  },
  'Who may enter.',
).superRefine((entry, context) => {
  const needed = { members: [], saml: ['provider'], oidc: ['provider', 'subjects'] } as const;
  const takes = {
    members: ['by', 'users', 'networks'],
    saml: ['by', 'provider', 'site'],
    oidc: ['by', 'provider', 'subjects', 'audience'],
  };
  if (typeof entry.by !== 'string' || !Object.hasOwn(needed, entry.by)) return;
  for (const key of needed[entry.by]) {
    if (entry[key] !== undefined) continue;
    addIssue(context, `a value, as people enter by ${entry.by}`, { fix: 'Give it a value.' }, [
      key,
    ]);
  }
  for (const [key, value] of Object.entries(entry)) {
    if (value === undefined || takes[entry.by].includes(key)) continue;
    const found = `given with by: ${entry.by}`;
    addIssue(context, oneOf(takes[entry.by]), { found, fix: 'Drop it.' }, [key]);
  }
  if (entry.by !== 'oidc' || entry.provider === undefined) return;
  for (const { path, message } of oidcProviderField.safeParse(entry.provider).error?.issues ?? []) {
    addIssue(context, message, {}, ['provider', ...path.map(String)]);
  }
}, onAnyMap);

const pin = section(
  { branch: known(anyText).optional(), environment: known(anyText).optional() },
  'A branch or an environment.',
).superRefine(({ branch, environment }, context) => {
  if ((branch === undefined) !== (environment === undefined)) return;
  const found = branch === undefined ? 'neither branch nor environment' : 'both of them';
  addIssue(context, 'one of branch and environment', { found, fix: 'Name one.' });
}, onAnyMap);

/** What a pipeline is told by, and what it may be told by besides. */
const pipelineKeys = {
  github: { needed: ['repository', 'from'], besides: ['ids'] },
  gitlab: { needed: ['project', 'branches'], besides: [] },
  other: { needed: ['holder', 'subjects'], besides: ['steps'] },
} as const;

/** Where the tokens of a pipeline come from. */
export const pipelineField = section(
  {
    on: known(choice(['github', 'gitlab', 'other'], 'Whose tokens.')),
    repository: known(anyText).optional(),
    ids: section({ owner: known(anyText), repository: known(anyText) }, 'Ids.').optional(),
    from: list(pin, 50, 'Branches and environments.').optional(),
    project: known(anyText).optional(),
    branches: known(anyTexts).optional(),
    holder: known(anyText).optional(),
    subjects: known(anyTexts).optional(),
    steps: known(anyTexts).optional(),
  },
  'Where tokens come from.',
).superRefine((pipeline, context) => {
  if (typeof pipeline.on !== 'string' || !Object.hasOwn(pipelineKeys, pipeline.on)) return;
  const { needed, besides } = pipelineKeys[pipeline.on];
  for (const key of needed) {
    if (pipeline[key] !== undefined) continue;
    addIssue(context, `a value, as it is on ${pipeline.on}`, { fix: 'Give it a value.' }, [key]);
  }
  const mine: readonly string[] = ['on', ...needed, ...besides];
  for (const [key, value] of Object.entries(pipeline)) {
    if (value === undefined || mine.includes(key)) continue;
    const found = `given for one on ${pipeline.on}`;
    addIssue(context, oneOf(['on', ...needed]), { found, fix: 'Drop it.' }, [key]);
  }
}, onAnyMap);

/** Roles and groups of a stack, for what stands on them. */
export const jobRoleField = having(
  { name: anyText, accountId: anyText, ownPrefix: anyText.optional() },
  'a JobRole',
);
