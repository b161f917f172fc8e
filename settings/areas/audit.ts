import type { z } from 'zod';
import * as names from '../../alicloud/names';
import { choice, flag, section, text, wholeNumber } from '../fields';
import type { Region } from '../../alicloud/regions';
import { regionField } from './common';
import { kmsInstanceField } from './data';

/** The record of who did what. */

const ROLE = text(
  names.roleArn,
  'The role that ActionTrail writes as, for another account. Left out: its service-linked role.',
);

const lock = section(
  {
    days: wholeNumber(1, 25550, 'days', 'Days from the last change of each file.'),
    state: choice(
      ['trial', 'locked'],
      'locked: at once and for ever, nobody can take it back, the bucket stays as long. trial: for 24 hours.',
    ),
  },
  'Files that nobody can delete for a time, you neither.',
);

const ownBucket = {
  keepDays: wholeNumber(
    365,
    36500,
    'days',
    'Days that events are kept in the bucket. Left out: for ever.',
  ).optional(),
  lock: lock.optional(),
  customerKey: flag(
    'Encrypt the bucket with a key of your own that is rotated. Costs money: a KMS instance, or the rotation add-on. Off: keys of OSS, free of charge.',
  ).optional(),
  kmsInstance: kmsInstanceField
    .meta({
      description:
        'The KMS instance that the key is made in. Left out: the one default key that KMS gives an account in each region.',
    })
    .optional(),
};

const existingBucket = section(
  {
    name: text(names.bucketName, 'The name of the bucket.'),
    keyPrefix: text(names.trailKeyPrefix, 'How the names of the files begin.').optional(),
    writeRoleArn: ROLE.optional(),
  },
  'A bucket that exists already. It is not changed. Left out: one is made.',
);

const existingProject = section(
  {
    name: text(names.logProjectName, 'The name of the project.'),
    region: regionField('Where the project is. Left out: the home region.').optional(),
    accountId: text(names.accountId, 'Its account. Left out: this one.').optional(),
    writeRoleArn: ROLE.optional(),
  },
  'A project of SLS that exists already. Left out: one is made.',
);

const dataEvents = section(
  {
    region: regionField('Where the buckets are. Left out: the home region.').optional(),
  },
  'Record who reads and writes objects, in all buckets of one region. Costs money: every call is a line that SLS stores.',
);

export const auditSection = section(
  {
    enabled: flag(
      'Whether a trail is made. Switch it off only where another one records this account.',
    ).optional(),
    trailName: text(
      names.trailName,
      'A change replaces the trail, and its log store begins anew.',
    ).optional(),
    ...ownBucket,
    bucket: existingBucket.optional(),
    project: existingProject.optional(),
    dataEvents: dataEvents.optional(),
    organization: flag(
      'Record every account of the Resource Directory that this account manages.',
    ).optional(),
    logStoreDays: wholeNumber(
      365,
      3650,
      'days',
      'Days that the log store keeps events. Set it only once the trail was deployed. Left out: for ever, as ActionTrail makes it.',
    ).optional(),
  },
  'The record of who did what. ActionTrail is free; SLS and OSS charge for what is written and stored.',
)
  .superRefine(refineTwoBuckets)
  .superRefine(refineLongLock);

/** The record of who did what, decided. What is absent was left out. */
export interface AuditSettings {
  readonly enabled: boolean;
  readonly trailName: string;
  readonly keepDays?: number;
  readonly lock?: { readonly days: number; readonly state: 'trial' | 'locked' };
  readonly customerKey: boolean;
  /** Absent: the default key of the region. */
  readonly kmsInstance?: string;
  readonly bucket?: {
    readonly name: string;
    readonly keyPrefix?: string;
    readonly writeRoleArn?: string;
  };
  readonly project?: {
    readonly name: string;
    readonly region: Region;
    readonly accountId: string;
    readonly writeRoleArn?: string;
  };
  /** Absent: who reads and writes objects is not recorded. */
  readonly dataEvents?: { readonly region: Region };
  readonly organization: boolean;
  readonly logStoreDays?: number;
}

type File = z.output<typeof auditSection>;

const TRAIL_NAME = 'alicloud-baseline-trail';

/** What the file says, and what stands where it says nothing. */
export function resolveAudit(
  file: File | undefined,
  home: { readonly accountId: string; readonly region: Region },
): AuditSettings {
  const { bucket, project, lock: locked, keepDays, kmsInstance, logStoreDays } = file ?? {};
  const recorded = file?.dataEvents;
  return {
    enabled: file?.enabled ?? true,
    trailName: file?.trailName ?? TRAIL_NAME,
    customerKey: file?.customerKey ?? false,
    organization: file?.organization ?? false,
    ...(keepDays !== undefined && { keepDays }),
    ...(kmsInstance !== undefined && { kmsInstance }),
    ...(locked && { lock: locked }),
    ...(bucket && { bucket: given(bucket) }),
    ...(project && { project: { ...home, ...given(project) } }),
    ...(logStoreDays !== undefined && { logStoreDays }),
    ...(recorded && { dataEvents: { region: recorded.region ?? home.region } }),
  };
}

/** Without the keys that are there but not set. */
function given<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const set = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** A bucket, and what may not stand beside it. */
type Beside = Readonly<Partial<Record<'bucket' | keyof typeof ownBucket, unknown>>>;

/** What is said about our bucket would be lost on another one. */
function refineTwoBuckets(audit: Beside, context: z.core.$RefinementCtx): void {
  if (audit.bucket === undefined) return;
  for (const key of Object.keys(ownBucket) as (keyof typeof ownBucket)[]) {
    if (audit[key] === undefined || audit[key] === false) continue;
    const fix = 'Drop it, or drop audit.bucket: a bucket that exists is not changed.';
    const message = 'nothing beside audit.bucket';
    context.addIssue({ code: 'custom', path: [key], message, params: { fix } });
  }
}

interface Timed {
  readonly keepDays?: number | undefined;
  readonly lock?: { readonly days: number } | undefined;
}

/** What is locked cannot go, and a plan that says it does fails at OSS. */
function refineLongLock({ keepDays, lock: locked }: Timed, context: z.core.$RefinementCtx): void {
  if (keepDays === undefined || locked === undefined || locked.days <= keepDays) return;
  const found = `${locked.days}, longer than audit.keepDays, which is ${keepDays}`;
  const params = { found, fix: 'Lower it, or raise audit.keepDays.' };
  const message = 'no more days than audit.keepDays';
  context.addIssue({ code: 'custom', path: ['lock', 'days'], message, params });
}
