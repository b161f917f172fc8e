import type { z } from 'zod';
import { onAnyMap, section } from '../../fields';
import { inconsistencies } from './consistency';
import { decoysField } from './decoys';
import type { Preset, PresetValue } from '../../presets';
import { pipelinesSection, resolvePipelines } from './federation';
import { resolveSingleSignOn, singleSignOnSection } from './federation';
import type { PipelineSettings, ReadAttachment, SingleSignOnSettings } from './federation';
import { jobNames, jobsSection, nameSuffixField, resolveJobs } from './jobs';
import type { JobSettings } from './jobs';
import { neverSection, resolveNever } from './never';
import type { NeverSettings } from './never';
import { peopleSection, resolvePeople } from './people';
import type { PersonSettings } from './people';
import { loginSection, passwordPolicySection } from './sign-in';
import { resolveTerraformState, terraformStateSection } from './terraform-state';
import type { TerraformStateSettings } from './terraform-state';
import type { LoginSettings, PasswordPolicySettings } from './sign-in';

export { jobNames } from './jobs';
export type { ExtraPermission, Grants } from './grants';
export type { JobName, JobSettings, ScopeSettings } from './jobs';
export type { NeverSettings } from './never';
export type { PersonSettings } from './people';
export type { PipelineSettings, ReadAttachment, SingleSignOnSettings } from './federation';
export { loginSection, passwordPolicySection } from './sign-in';
export type { LoginSettings, PasswordPolicySettings, VerificationType } from './sign-in';

/** Who gets in, and how. */
export const identitySection = section(
  {
    passwordPolicy: passwordPolicySection.optional(),
    login: loginSection.optional(),
    jobs: jobsSection.optional(),
    nameSuffix: nameSuffixField.optional(),
    people: peopleSection.optional(),
    decoys: decoysField.optional(),
    singleSignOn: singleSignOnSection.optional(),
    pipelines: pipelinesSection.optional(),
    terraformState: terraformStateSection.optional(),
    never: neverSection.optional(),
  },
  'Who gets in, and how.',
).superRefine((identity, context) => {
  for (const { path, message, params } of inconsistencies(identity)) {
    context.addIssue({ code: 'custom', path, message, params: { ...params } });
  }
}, onAnyMap);

const sessionHoursOf = jobNames.filter((job) => job !== 'breakGlass');

/** The settings on which presets have a say, as paths. */
export const settingsWithPresets: readonly string[] = [
  ...Object.keys(passwordPolicySection.shape).map((key) => `identity.passwordPolicy.${key}`),
  ...Object.keys(loginSection.shape).map((key) => `identity.login.${key}`),
  ...sessionHoursOf.map((job) => `identity.jobs.${job}.sessionHours`),
];

/** Who gets in, decided. */
export interface IdentitySettings {
  readonly passwordPolicy: PasswordPolicySettings;
  readonly login: LoginSettings;
  /** Jobs that have a role, in the order of `jobNames`. */
  readonly jobs: readonly JobSettings[];
  /** In the order of the file. */
  readonly people: readonly PersonSettings[];
  /** User names. */
  readonly decoys: readonly string[];
  readonly singleSignOn: readonly SingleSignOnSettings[];
  readonly pipelines: readonly PipelineSettings[];
  /** Absent: nobody says where it is. */
  readonly terraformState?: TerraformStateSettings;
  readonly never: readonly NeverSettings[];
}

type File = z.output<typeof identitySection>;

/** What the file says, the preset elsewhere. */
export function resolveIdentity(
  file: File | undefined,
  { passwordPolicy, login, role }: Preset,
  read: ReadAttachment,
): IdentitySettings {
  return {
    passwordPolicy: decide(passwordPolicy, file?.passwordPolicy),
    login: decide(login, file?.login),
    jobs: resolveJobs(file?.jobs, role.sessionHours.value, file?.nameSuffix),
    people: resolvePeople(file?.people),
    decoys: file?.decoys ?? [],
    singleSignOn: resolveSingleSignOn(file?.singleSignOn, read),
    pipelines: resolvePipelines(file?.pipelines),
    never: resolveNever(file?.never),
    ...(file?.terraformState && { terraformState: resolveTerraformState(file.terraformState) }),
  };
}

type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

function decide<T extends object>(
  preset: { readonly [K in keyof T]: PresetValue<T[K]> },
  given: Given<T> | undefined,
): T {
  const keys = Object.keys(preset) as (keyof T & string)[];
  return Object.fromEntries(keys.map((key) => [key, given?.[key] ?? preset[key].value])) as T;
}
