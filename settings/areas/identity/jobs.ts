import type { z } from 'zod';
import * as names from '../../../alicloud/names';
import type { IssueParams } from '../../fields';
import { list, onAnyMap, section, text, wholeNumber } from '../../fields';
import { extraSection, grantSections } from './grants';
import type { ExtraPermission, Grants } from './grants';
import { allowlistField } from '../networks';

/** The jobs that there are roles for. A job that stands in the file is made, others are not. */
export const jobNames = [
  'developer',
  'operator',
  'billing',
  'auditor',
  'deployer',
  'planner',
  'breakGlass',
] as const;

export type JobName = (typeof jobNames)[number];

/** A name of a role or a group: policies are named after it. */
export const holderNameField = (description: string) =>
  text(
    { pattern: /^[A-Za-z0-9-]{1,32}$/, allowed: '1 to 32 letters, digits or hyphens' },
    description,
  );

const roleName = holderNameField(
  'What the role is called in RAM, where its own name is taken. Its group adds -members.',
).optional();

/** What all roles and groups of jobs are told apart by from others of the account. */
export const nameSuffixField = text(
  {
    pattern: /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,18}[A-Za-z0-9])?$/,
    allowed: '1 to 20 letters, digits or hyphens, with no hyphen at either end',
  },
  'What the names of roles end with, after a hyphen: auditor-acme, and its group auditor-acme-members. For an account where names such as auditor are taken. A suffix, as detections know two of the roles by how their names begin.',
);

const sessionHours = wholeNumber(
  1,
  12,
  'hours',
  'Hours until the role must be assumed again, with the second factor.',
).optional();

const from = allowlistField(
  'both',
  40,
  'Networks from which the role may be entered. Empty or left out: from anywhere.',
).optional();

const singleSignOn = text(
  { ...names.identityProviderName, allowed: 'the name of an entry under identity.singleSignOn' },
  'People enter by single sign-on with this identity provider, instead of as users of the account.',
).optional();

const extra = list(extraSection, 10, "Permissions of one's own, each with its reason.").optional();

/** What people work on: things with a tag, or in a resource group. */
export const scopeSection = section(
  {
    tag: text(
      {
        pattern: /^(?!aliyun|acs:)[\p{L}\p{N}_.:+@-]{1,128}=[\p{L}\p{N}_.:=+@/-]{1,128}$/u,
        allowed: 'a tag as key=value, such as team=payments',
      },
      'Things that carry this tag, as key=value.',
    ).optional(),
    resourceGroup: text(
      names.resourceGroupId,
      'Things in this resource group, by its id.',
    ).optional(),
    namePrefix: text(
      names.namePrefix,
      "How the names of functions and log projects begin, which RAM does not tell apart by tag. With a tag: its value and a hyphen where left out. With a resource group it can't be left out.",
    ).optional(),
  },
  'What people in the role work on: a tag, or a resource group.',
)
  .superRefine((scope, context) => {
    const given = (['tag', 'resourceGroup'] as const).filter((key) => scope[key] !== undefined);
    const both = given.length === 2;
    if (given.length !== 1) {
      const params: IssueParams = {
        found: both ? 'both tag and resourceGroup' : 'neither tag nor resourceGroup',
        fix: 'Name what the people in the role work on.',
      };
      const message = 'one of tag and resourceGroup';
      context.addIssue({ code: 'custom', message, params: { ...params } });
    } else if (scope.namePrefix === undefined && needsPrefix(scope)) {
      const params: IssueParams = {
        found: 'no namePrefix',
        fix: 'Add namePrefix: such as payments-.',
      };
      const message =
        'a namePrefix, unless the value of the tag is 2 to 39 small letters, digits or hyphens';
      context.addIssue({ code: 'custom', message, params: { ...params } });
    }
  }, onAnyMap)
  .meta({ oneOf: [{ required: ['tag'] }, { required: ['resourceGroup'] }] });

function needsPrefix({ tag }: { readonly tag?: string | undefined }): boolean {
  // A tag that is malformed is told by itself.
  const value = tag === undefined ? '' : /^[^=]+=(.*)$/.exec(tag)?.[1];
  return value !== undefined && !/^[a-z][a-z0-9-]{1,38}$/.test(value);
}

/** What jobs have in common, but for the emergency. */
const common = { roleName, sessionHours, networks: from, singleSignOn, extra };

/** The jobs of the account. */
export const jobsSection = section(
  {
    developer: section(
      {
        scope: scopeSection,
        ...common,
        granted: grantSections.developer,
      },
      'Makes, changes and deletes servers, databases and functions inside a scope.',
    ).optional(),
    operator: section(
      {
        ...common,
        granted: grantSections.operator,
      },
      'Watches, restarts and fixes what runs.',
    ).optional(),
    billing: section(common, 'Looks after bills, budgets and invoices.').optional(),
    auditor: section(
      {
        ...common,
        granted: grantSections.auditor,
      },
      'Reads configuration, never data.',
    ).optional(),
    deployer: section(
      {
        roleName: text(
          {
            pattern: /^deployer[A-Za-z0-9-]{0,24}$/,
            allowed: 'deployer, and up to 24 more letters, digits or hyphens',
          },
          'What the role is called in RAM, where its own name is taken. The detection of its use knows it by its beginning.',
        ).optional(),
        sessionHours,
        networks: from,
        extra,
      },
      'Deploys this baseline. Only people who have this job, by name.',
    ).optional(),
    planner: section(common, 'Says what a deployment of this baseline would change.').optional(),
    breakGlass: section(
      {
        roleName: text(
          {
            pattern: /^break-glass[A-Za-z0-9-]{0,21}$/,
            allowed: 'break-glass, and up to 21 more letters, digits or hyphens',
          },
          'What the role is called in RAM, where its own name is taken. The detection of its use knows it by its beginning.',
        ).optional(),
      },
      'Repairs the account in an emergency, for an hour. Only people who have this job, by name.',
    ).optional(),
  },
  'Roles by job. A job that stands here has a role, and a group of the people who may assume it.',
);

/** What people in a role work on, decided. */
export type ScopeSettings =
  | { readonly tag: { readonly key: string; readonly value: string }; readonly namePrefix?: string }
  | { readonly resourceGroup: string; readonly namePrefix: string };

/** A job that has a role. */
export interface JobSettings {
  readonly name: JobName;
  /** @default - that of the job */
  readonly roleName?: string;
  /** 1 to 12. */
  readonly sessionHours: number;
  /** Empty: from anywhere. */
  readonly networks: readonly string[];
  /** The identity provider by which people enter, instead of as users of the account. */
  readonly singleSignOn?: string;
  /** Of the developer. */
  readonly scope?: ScopeSettings;
  readonly granted: Grants;
  readonly extra: readonly ExtraPermission[];
}

type File = z.output<typeof jobsSection>;

/** The jobs that stand in the file, in the order of `jobNames`. */
export function resolveJobs(
  file: File | undefined,
  sessionHours: number,
  suffix?: string,
): JobSettings[] {
  return jobNames.flatMap((name) => {
    const given: GivenJob | undefined = file?.[name];
    if (given === undefined) return [];
    const roleName = given.roleName ?? suffixed(name, suffix);
    return [jobOf(name, { ...given, roleName }, sessionHours)];
  });
}

/** The name that a suffix gives the role of a job; none without one, where the job says it. */
export function suffixed(job: string, suffix: string | undefined): string | undefined {
  return suffix === undefined ? undefined : `${roleNameOf(job)}-${suffix}`;
}

/** The name of a job's role where nobody gives another: that of the job, with hyphens. */
export function roleNameOf(job: string): string {
  return job.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

interface GivenJob {
  readonly roleName?: string | undefined;
  readonly sessionHours?: number | undefined;
  readonly networks?: readonly string[] | undefined;
  readonly singleSignOn?: string | undefined;
  readonly scope?: z.output<typeof scopeSection> | undefined;
  readonly granted?: Grants | undefined;
  readonly extra?: readonly ExtraPermission[] | undefined;
}

function jobOf(name: JobName, given: GivenJob, sessionHours: number): JobSettings {
  const { roleName: own, singleSignOn, scope } = given;
  return {
    name,
    ...(own !== undefined && { roleName: own }),
    sessionHours: given.sessionHours ?? sessionHours,
    networks: given.networks ?? [],
    ...(singleSignOn !== undefined && { singleSignOn }),
    ...(scope && { scope: scopeOf(scope) }),
    granted: given.granted ?? {},
    extra: given.extra ?? [],
  };
}

/** The schema has seen to it that one of tag and resource group is there. */
export function scopeOf(scope: z.output<typeof scopeSection>): ScopeSettings {
  const { tag, resourceGroup = '', namePrefix } = scope;
  if (tag === undefined) return { resourceGroup, namePrefix: namePrefix ?? '' };
  const at = tag.indexOf('=');
  const named = { key: tag.slice(0, at), value: tag.slice(at + 1) };
  return { tag: named, ...(namePrefix !== undefined && { namePrefix }) };
}
