import { z } from 'zod';
import { pipelineJobs } from './areas/identity/federation';
import { extraSection, grantSections } from './areas/identity/grants';
import { holderNameField, jobNames, jobsSection, scopeSection } from './areas/identity/jobs';
import { personSection, userName } from './areas/identity/people';
import { loginSection, passwordPolicySection } from './areas/identity/sign-in';
import { choice, list, onAnyMap, section, text } from './fields';
import { addIssue } from './refinements';
import * as names from '../alicloud/names';

/** Who gets in, decided: what file and preset say. */

const word = z.string({ error: 'a text' });
const { shape: operator } = jobsSection.shape.operator.unwrap();

/** A tag or a resource group, and how names begin. Their form is for the roles to say. */
export const decidedScope = section(
  {
    tag: section({ key: word, value: word }, 'A tag.').optional(),
    resourceGroup: scopeSection.shape.resourceGroup,
    namePrefix: scopeSection.shape.namePrefix,
  },
  'What people in the role work on.',
).superRefine(({ tag, resourceGroup, namePrefix }, context) => {
  if ((tag === undefined) === (resourceGroup === undefined)) {
    const found = tag === undefined ? 'neither tag nor resourceGroup' : 'both of them';
    addIssue(context, 'one of tag and resourceGroup', { found, fix: 'Name what they work on.' });
  } else if (resourceGroup !== undefined && namePrefix === undefined) {
    addIssue(context, 'a namePrefix with a resource group', {
      found: 'no namePrefix',
      fix: 'Add namePrefix: such as payments-.',
    });
  }
}, onAnyMap);

/** Where a pipeline's tokens come from. */
const from = section(
  {
    on: choice(['github', 'gitlab'], 'Whose tokens.'),
    repository: text(names.githubRepository, 'On GitHub.').optional(),
    project: text(names.gitlabProject, 'On GitLab.').optional(),
    branches: z.array(word, { error: 'a list of branches' }),
    environments: z.array(word, { error: 'a list of environments' }).optional(),
  },
  'Where tokens come from.',
).superRefine((given, context) => {
  const on = given.on === 'github' ? 'github' : 'gitlab';
  const isWhole =
    on === 'github'
      ? given.repository !== undefined && given.environments !== undefined
      : given.project !== undefined;
  if (isWhole) return;
  addIssue(context, 'repository and environments on GitHub, project on GitLab', {
    found: `a pipeline on ${on} without`,
    fix: 'Say whose pipelines may enter.',
  });
}, onAnyMap);

const grants = section(
  {
    ...grantSections.developer.unwrap().shape,
    ...grantSections.operator.unwrap().shape,
    ...grantSections.auditor.unwrap().shape,
  },
  'What is granted.',
);

export const decidedIdentity = section(
  {
    passwordPolicy: passwordPolicySection,
    login: loginSection.extend({ allowedNetworks: loginSection.shape.allowedNetworks.unwrap() }),
    jobs: list(
      section(
        {
          name: choice(jobNames, 'The job.'),
          roleName: operator.roleName,
          sessionHours: operator.sessionHours.unwrap(),
          networks: operator.networks.unwrap(),
          singleSignOn: operator.singleSignOn,
          scope: decidedScope.optional(),
          granted: grants,
          extra: list(extraSection, 10, 'Permissions of one’s own.'),
        },
        'A job.',
      ),
      jobNames.length,
      'Jobs.',
    ),
    people: list(
      section(
        {
          userName: text(userName, 'What the person signs in as.'),
          displayName: personSection.shape.displayName,
          jobs: personSection.shape.jobs.unwrap(),
        },
        'A person.',
      ),
      500,
      'People.',
    ),
    singleSignOn: list(
      section(
        {
          name: text(names.identityProviderName, 'The name.'),
          metadata: word,
          description: word.optional(),
        },
        'A provider.',
      ),
      10,
      'Identity providers.',
    ),
    pipelines: list(
      section(
        {
          name: holderNameField('The role.'),
          job: choice(pipelineJobs, 'The job.'),
          scope: decidedScope.optional(),
          from,
        },
        'A pipeline.',
      ),
      50,
      'Pipelines.',
    ),
  },
  'Who gets in.',
);
