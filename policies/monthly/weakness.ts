import { DAY } from '../../alicloud/days';
import type { Command } from '../incident';

/** Something that is weaker than it has to be, and the commands that fix it. */
export interface Weakness {
  /** What kind it is, the same in every month. */
  readonly kind: string;
  /** The item of the guides that it is about. */
  readonly item: string;
  /** What has it: `user/alice`, the id of a key, the address of a rule. */
  readonly about: string;
  readonly says: string;
  /** In the order in which to run them, each after somebody has looked at it. */
  readonly fix: readonly Command[];
}

/** What could not be judged, and what is missing for it. */
export interface Unjudged {
  readonly about: string;
  readonly why: string;
}

export interface Judged {
  readonly weaknesses: readonly Weakness[];
  readonly unjudged: readonly Unjudged[];
}

/** Days without use after which something counts as left behind. Source: CIS Alibaba Cloud 2.0, 1.3 and 1.4. */
export const IDLE_DAYS = 90;
/** Days after which a key is to be another. Source: CIS Alibaba Cloud 2.0, 1.5. */
export const KEY_DAYS = 90;

/** Whole days from a time to another; undefined where it is not known. */
export function daysSince(time: string | null | undefined, now: string): number | undefined {
  if (time === undefined || time === null) return undefined;
  const days = Math.floor((Date.parse(now) - Date.parse(time)) / (DAY * 1000));
  return Number.isNaN(days) ? undefined : days;
}
