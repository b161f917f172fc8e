import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import * as names from '../../alicloud/names';
import type { Region } from '../../settings';
import { badName, notAllowed, outOfRange, sameName } from '../errors';

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

const KEEP_DAYS = [1, 65535] as const;
const WEEKDAYS = [1, 7] as const;
const HOURS = [0, 23] as const;

export const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;
export const atNight = [2] as const;
export const KEPT_DAYS = 30;

/** @throws Error for the first plan that ECS would not take, or would take to mean something else. */
export function checkPlans(construct: IConstruct, plans: readonly BackupPlan[]): void {
  const names = plans.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw sameName(construct, 'backup plans', twice);
  for (const plan of plans) checkPlan(construct, plan);
}

function checkPlan(construct: IConstruct, plan: BackupPlan): void {
  const { name, regions, copyTo, weekdays = everyDay, hours = atNight, keepDays } = plan;
  if (!names.fits(names.backupName, name)) {
    throw badName(construct, 'the name of a plan', name, names.backupName.allowed);
  }
  const wrong = (what: string, found: string, allowed: string): Error =>
    notAllowed(construct, [{ name: `${what} of plan ${name}`, found, allowed }]);
  if (regions.length === 0) throw wrong('regions', 'an empty list', 'at least one region');
  const again = regions.find((region, index) => regions.indexOf(region) < index);
  if (again !== undefined) throw wrong('regions', `${again}, twice`, 'each region once');
  if (copyTo && regions.includes(copyTo.region)) {
    throw wrong('copyTo', copyTo.region, 'a region that the disks are not in');
  }
  for (const [what, list, range, unit] of [
    ['weekdays', weekdays, WEEKDAYS, 'days of the week'],
    ['hours', hours, HOURS, 'hours of the day'],
  ] as const) {
    if (list.length === 0) throw wrong(what, 'an empty list', 'at least one');
    for (const one of list) inRange(construct, `${what} of plan ${name}`, one, range, unit);
  }
  inRange(construct, `keepDays of plan ${name}`, keepDays ?? KEPT_DAYS, KEEP_DAYS, 'days');
  if (copyTo) {
    inRange(construct, `copyTo.keepDays of plan ${name}`, copyTo.keepDays, KEEP_DAYS, 'days');
  }
}

function inRange(
  construct: IConstruct,
  name: string,
  value: number,
  range: readonly [number, number],
  unit: string,
): void {
  if (Token.isUnresolved(value)) return;
  if (Number.isInteger(value) && value >= range[0] && value <= range[1]) return;
  throw outOfRange(construct, name, value, range, unit);
}
