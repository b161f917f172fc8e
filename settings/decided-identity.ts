import { z } from 'zod';
import { pipelineJobs } from './areas/identity/federation';
import { extraSection, grantSections } from './areas/identity/grants';
import { tokenIssuers, tokenSources } from './areas/identity/token-sources';
import { holderNameField, jobNames, jobsSection, scopeSection } from './areas/identity/jobs';
import { personSection, userName } from './areas/identity/people';
import { loginSection, passwordPolicySection } from './areas/identity/sign-in';
import { decoysField } from './areas/identity/decoys';
import { neverSection } from './areas/identity/never';
import { terraformStateSection } from './areas/identity/terraform-state';
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

/** Where a pipeline's tokens come from: as the file says it, with what it is on. */
const from = z
  .object({ on: choice(tokenIssuers, 'Whose tokens.') }, { error: 'where tokens come from' })
  .loose()
  .superRefine(({ on, ...rest }, context) => {
    const issues = tokenSources[on].safeParse(rest).error?.issues ?? [];
    for (const { path, message } of issues) addIssue(context, message, {}, path.map(String));
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
          until: personSection.shape.until,
          owner: personSection.shape.owner,
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
          granted: grants,
          from,
        },
        'A pipeline.',
      ),
      50,
      'Pipelines.',
    ),
    decoys: decoysField,
    never: list(
      section(
        {
          action: neverSection.element.shape.action,
          resource: neverSection.element.shape.resource.unwrap(),
          except: neverSection.element.shape.except.unwrap(),
        },
        'A call that nobody may make.',
      ),
      50,
      'Calls that nobody may make.',
    ),
    terraformState: section(
      {
        bucket: terraformStateSection.shape.bucket,
        prefix: terraformStateSection.shape.prefix.unwrap(),
        locks: terraformStateSection.shape.locks,
      },
      'Where the state is.',
    ).optional(),
  },
  'Who gets in.',
);
