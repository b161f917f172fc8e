import type { z } from 'zod';
import * as names from '../../alicloud/names';
import { refineEmptiness, refineRepeats } from '../refinements';
import { choice, flag, list, mapping, onAnyList, onAnyMap, section, text } from '../fields';
import { wholeNumber } from '../fields';
import type { IssueParams } from '../fields';
import { regionIds, type Region } from '../../alicloud/regions';
import { formatValue } from '../format-value';
import { reasonField, regionField } from './common';

/** What keeps data from being read by others, and from being lost. */

/** Whether Terraform may destroy what holds data, logs or keys. One switch for all of it. */
export const protectionField = choice(
  ['keep', 'removable'],
  'keep: a plan that destroys or replaces what holds data, logs or keys fails. removable: it may. To take something away: set this, deploy, take it away, deploy, set it back.',
);

/** Whether what cuts off is deployed. */
export const enforceField = choice(
  ['now', 'later'],
  'later: everything that watches is deployed, and nothing that cuts off: rules for passwords and sign-in, idle users and keys, public buckets and what Cloud Config remediates are left as they are. For a first look at an account in use.',
);

const REGION = 'The id of a region.';

const regions = (description: string) =>
  list(regionField(REGION), 50, description)
    .superRefine(refineRepeats, onAnyList)
    .meta({ uniqueItems: true });

/** An instance of KMS, which keys are made in. */
export const kmsInstanceField = text(
  names.kmsInstanceId,
  'The id of a KMS instance, which is bought in the console.',
);

const diskEncryption = section(
  {
    regions: regions(
      'Regions where every new disk is encrypted. Alibaba Cloud opens this to an account on request: ask for it by a ticket first, or the deployment fails there.',
    ).optional(),
    customerKeys: flag(
      'Encrypt with keys of your own, one a region, that are rotated. Costs money: a KMS instance, or the rotation add-on. Off: service keys, free of charge.',
    ).optional(),
    rotationDays: wholeNumber(
      7,
      730,
      'days',
      'Days after which KMS makes a new version of these keys.',
    ).optional(),
    kmsInstances: mapping(
      { pattern: new RegExp(`^(?:${regionIds.join('|')})$`), allowed: 'the ids of regions' },
      kmsInstanceField,
      50,
      'The KMS instances that these keys are made in, by region. Left out: the one default key that KMS gives an account in each region.',
    ).optional(),
  },
  'Disks that are encrypted whether asked for or not.',
);

const planName = text(names.backupName, 'What the plan is called.');

const keepDays = (most: number, description: string) => wholeNumber(1, most, 'days', description);

export const planSection = section(
  {
    name: planName,
    tag: text(
      {
        pattern: /^[^=\p{Cc}]{1,128}=[^\p{Cc}]{0,128}$/u,
        allowed: 'a key and a value, such as backup=daily',
      },
      'Disks that carry this tag are taken. Left out: backup= and the name of the plan.',
    ).optional(),
    regions: regions('Where the disks are. Left out: the home region.').optional(),
    weekdays: list(wholeNumber(1, 7, 'days of the week', 'Monday is 1.'), 7, 'Left out: all.')
      .superRefine(refineEmptiness, onAnyList)
      .optional(),
    hours: list(wholeNumber(0, 23, 'hours', 'In UTC+8.'), 24, 'Hours of the day. Left out: 2.')
      .superRefine(refineEmptiness, onAnyList)
      .optional(),
    keepDays: keepDays(65535, 'Days that a snapshot is kept.').optional(),
    copyTo: section(
      {
        region: regionField('Where copies go. Not a region of the disks.'),
        keepDays: keepDays(65535, 'Days that a copy is kept.').optional(),
      },
      'Copies in another region. Cost money: the traffic, and the storage there.',
    ).optional(),
  },
  'Snapshots of disks on a schedule. The plan is free; the snapshots of what is tagged cost their storage.',
).superRefine(refineCopies, onAnyMap);

export const vaultSection = section(
  {
    name: planName,
    region: regionField('Where the vault is. Left out: the home region.').optional(),
    keepDays: keepDays(99999, 'Days that a backup is kept.').optional(),
    immutable: flag(
      'Nobody deletes a backup before its time, you neither. It cannot be taken back.',
    ).optional(),
  },
  'A vault of Cloud Backup, for what snapshots do not cover. Costs money.',
);

export const dataSection = section(
  {
    allowPublicBucketsBecause: reasonField
      .meta({
        description:
          'Lets buckets be public, and says why. Left out: no bucket of the account is open to the public, whatever its own settings say.',
      })
      .optional(),
    diskEncryption: diskEncryption.optional(),
    backups: list(planSection, 20, 'Plans, each with a name of its own.')
      .superRefine(refineSameNames, onAnyList)
      .optional(),
    vaults: list(vaultSection, 20, 'Vaults, each with a name of its own. None: nothing is charged.')
      .superRefine(refineSameNames, onAnyList)
      .optional(),
  },
  'What keeps data from being read by others, and from being lost.',
);

/** Snapshots on a schedule, decided. */
export interface BackupPlanSettings {
  readonly name: string;
  readonly tag: { readonly key: string; readonly value: string };
  readonly regions: readonly Region[];
  readonly weekdays: readonly number[];
  /** In UTC+8. */
  readonly hours: readonly number[];
  readonly keepDays: number;
  /** Absent: no copies. */
  readonly copyTo?: { readonly region: Region; readonly keepDays: number };
}

/** What keeps data, decided. */
export interface DataSettings {
  /** Absent: no bucket is public. */
  readonly allowPublicBucketsBecause?: string;
  readonly diskEncryption: {
    readonly regions: readonly Region[];
    readonly customerKeys: boolean;
    readonly rotationDays: number;
    /** Absent: the default key of each region. */
    readonly kmsInstances?: Readonly<Partial<Record<Region, string>>>;
  };
  readonly backups: readonly BackupPlanSettings[];
  readonly vaults: readonly {
    readonly name: string;
    readonly region: Region;
    readonly keepDays: number;
    readonly immutable: boolean;
  }[];
}

type File = z.output<typeof dataSection>;
type FilePlan = NonNullable<File['backups']>[number];

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const AT_NIGHT = [2];
const SNAPSHOT_DAYS = 30;
const VAULT_DAYS = 90;
const ROTATION_DAYS = 365;

/** What the file says, and what stands where it says nothing: all that costs money is off. */
export function resolveData(file: File | undefined, home: Region): DataSettings {
  const {
    regions: encrypted = [],
    customerKeys = false,
    rotationDays = ROTATION_DAYS,
    kmsInstances,
  } = file?.diskEncryption ?? {};
  const reason = file?.allowPublicBucketsBecause;
  return {
    ...(reason !== undefined && { allowPublicBucketsBecause: reason }),
    diskEncryption: {
      regions: [...encrypted],
      customerKeys,
      rotationDays,
      ...(kmsInstances && { kmsInstances }),
    },
    backups: (file?.backups ?? []).map((one) => planOf(one, home)),
    vaults: (file?.vaults ?? []).map(
      ({ name, region = home, keepDays: days = VAULT_DAYS, immutable = false }) => ({
        name,
        region,
        keepDays: days,
        immutable,
      }),
    ),
  };
}

function planOf({ copyTo, ...given }: FilePlan, home: Region): BackupPlanSettings {
  const { name, tag = `backup=${name}`, keepDays: days = SNAPSHOT_DAYS } = given;
  const [key = '', ...value] = tag.split('=');
  return {
    name,
    tag: { key, value: value.join('=') },
    regions: given.regions ?? [home],
    weekdays: given.weekdays ?? EVERY_DAY,
    hours: given.hours ?? AT_NIGHT,
    keepDays: days,
    ...(copyTo && { copyTo: { region: copyTo.region, keepDays: copyTo.keepDays ?? days } }),
  };
}

type Context<T> = z.core.$RefinementCtx<T>;

export function refineSameNames(items: readonly unknown[], context: Context<unknown[]>): void {
  const names = items.map((item) => fieldOf(item, 'name'));
  for (const [index, name] of names.entries()) {
    if (typeof name !== 'string' || names.indexOf(name) === index) continue;
    const params: IssueParams = {
      found: `${formatValue(name)} a second time`,
      fix: 'Rename or drop one of the two.',
    };
    const message = 'a name of its own for each';
    context.addIssue({ code: 'custom', path: [index, 'name'], message, params: { ...params } });
  }
}

/** A copy beside its original is lost with it. */
export function refineCopies(value: unknown, context: Context<unknown>): void {
  const region = fieldOf(fieldOf(value, 'copyTo'), 'region');
  const originals = fieldOf(value, 'regions');
  if (!Array.isArray(originals) || !originals.includes(region)) return;
  const params: IssueParams = { fix: 'Choose a region that the disks are not in.' };
  const message = 'a region that the disks are not in';
  const path = ['copyTo', 'region'];
  context.addIssue({ code: 'custom', path, message, params: { ...params } });
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
