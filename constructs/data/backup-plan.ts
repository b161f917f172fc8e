import { list, onAnyList, onAnyMap, section } from '../../settings/fields';
import { planSection, refineCopies, refineSameNames } from '../../settings/areas/data';
import { tagField } from '../../settings/decided';
import { refineEmptiness } from '../../settings/refinements';
import type { Region } from '../../settings';
import { known } from '../props';

/** When disks are snapshot, which disks, and for how long the snapshots are kept. */
export interface BackupPlan {
  /** 1 to 40 lower-case letters, digits and hyphens, such as `daily`. */
  readonly name: string;
  /** Where the disks are. Each region has a policy of its own. */
  readonly regions: readonly Region[];
  /**
   * Of the disks that are taken: every one that carries it at the time of a deployment.
   *
   * @default - key `backup`, value the plan's name
   */
  readonly tag?: { readonly key: string; readonly value: string };
  /**
   * Days of the week, 1 (Monday) to 7.
   *
   * @default - all seven
   */
  readonly weekdays?: readonly number[];
  /**
   * Hours of the day in UTC+8, whatever the region, 0 to 23.
   *
   * @default [2]
   */
  readonly hours?: readonly number[];
  /**
   * Days that a snapshot is kept, 1 to 65,535.
   *
   * @default 30
   */
  readonly keepDays?: number;
  /**
   * Another region that each snapshot is copied to, encrypted. Costs the traffic between the
   * regions, and the copy its storage there.
   *
   * @default - no copies
   */
  readonly copyTo?: { readonly region: Region; readonly keepDays: number };
}

export const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;
export const atNight = [2] as const;
export const KEPT_DAYS = 30;

const { weekdays, hours, keepDays, copyTo, regions } = planSection.shape;

/** Plans as code gives them: the tag in two parts, and each place named. */
export const backupPlanFields = list(
  section(
    {
      name: known(planSection.shape.name),
      tag: tagField.optional(),
      regions: known(regions.unwrap()).superRefine(refineEmptiness, onAnyList),
      weekdays,
      hours,
      keepDays,
      copyTo: section(
        {
          region: known(copyTo.unwrap().shape.region),
          keepDays: copyTo.unwrap().shape.keepDays.unwrap(),
        },
        'Copies.',
      ).optional(),
    },
    'A plan.',
  ).superRefine(refineCopies, onAnyMap),
  20,
  'Plans.',
).superRefine(refineSameNames, onAnyList);
