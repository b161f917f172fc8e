import { severityLevels } from '../../alicloud/severities';
import type { Severity } from '../../alicloud/severities';
import { bind, isInactive } from './bind';
import type { BoundDetection } from './bind';
import type { Detection } from './detection';
import { aliasOf } from './fields';
import type { Tuning } from './tuning';
import { searchOf } from './sls/search';
import { sqlOf } from './sls/sql';

/** How often a rule looks, by severity. Each look takes one of 15 analyses that may run at once. */
const INTERVAL_MINUTES: Readonly<Record<Severity, number>> = {
  critical: 5,
  high: 5,
  medium: 15,
  low: 15,
  info: 15,
};

const WEEK_HOURS = 168;

/** A query of an alert spans a day at most. */
const MOST_LOOK_BACK_MINUTES = 1440;

/** Whether each alert is a message, or is counted in the week's digest. */
export type Delivery = 'message' | 'digest';

export const delivered = (severity: Severity): Delivery =>
  severity === 'low' || severity === 'info' ? 'digest' : 'message';

/** What an alert of Log Service, version 2.0, is made of. */
export interface CompiledAlert {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly delivery: Delivery;
  readonly level: 2 | 4 | 6 | 8 | 10;
  /** Search and SQL. Its rows are the groups that there are alerts for. */
  readonly query: string;
  /** Within how many minutes events count together. */
  readonly windowMinutes: number;
  /**
   * How far back each look goes: for what is counted the window and one interval more, so that events
   * within a window are all in one look, wherever it falls. At most the day that Log Service allows.
   */
  readonly lookBackMinutes: number;
  /** The same as an alert has it, relative to when it looks: `-30m` to `now`. */
  readonly start: string;
  readonly end: 'now';
  /** Shorter than a look goes back: looks overlap, so that what arrives late is seen. */
  readonly schedule: { readonly type: 'FixedRate'; readonly interval: string };
  /** Both empty: any row fires. The threshold is in the query. */
  readonly condition: { readonly condition: ''; readonly countCondition: '' };
  /**
   * Hours until the same is sent again, where that is not what the settings say: what is of medium
   * severity, and no burst, comes once a week from the same person, place and target.
   */
  readonly repeatHours?: number;
  /** All groups of one look are one message, which lists each: at medium severity. */
  readonly isMerged: boolean;
  /** Result columns that tell one group from another: fields of a custom group. */
  readonly groupBy: readonly string[];
  /** Result columns there are, for annotations. */
  readonly columns: readonly string[];
}

/** The alert for a detection, or nothing where it is inactive. */
export function compile(detection: Detection, tuning: Tuning = {}): CompiledAlert | undefined {
  const bound = bind(detection, tuning);
  if (isInactive(bound)) return undefined;
  const { threshold, windowMinutes } = bound.count;
  // As often as the window is long at least, or something falls between two looks.
  const interval = Math.min(INTERVAL_MINUTES[bound.severity], windowMinutes);
  const lookBackMinutes =
    threshold > 1 ? Math.min(windowMinutes + interval, MOST_LOOK_BACK_MINUTES) : windowMinutes;
  const groupBy = bound.groupBy.map(aliasOf);
  const tells = bound.tells.map(aliasOf);
  return {
    id: bound.id,
    title: detection.title,
    severity: bound.severity,
    delivery: delivered(bound.severity),
    level: severityLevels[bound.severity],
    query: `${searchOf(bound.filter)} | ${sqlOf(bound)}`,
    windowMinutes,
    lookBackMinutes,
    start: `-${lookBackMinutes}m`,
    end: 'now',
    schedule: { type: 'FixedRate', interval: `${interval}m` },
    condition: { condition: '', countCondition: '' },
    ...repeating(detection, bound),
    isMerged: bound.severity === 'medium',
    groupBy,
    columns: [...groupBy, ...tells, 'cnt'],
  };
}

function repeating(
  { repeatHours }: Detection,
  { severity, count }: BoundDetection,
): { readonly repeatHours?: number } {
  if (repeatHours !== undefined) return { repeatHours };
  return severity === 'medium' && count.threshold === 1 ? { repeatHours: WEEK_HOURS } : {};
}
