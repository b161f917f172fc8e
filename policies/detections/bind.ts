import type { DetectionTuning, Weekday } from '../../settings/areas/detections';
import { weekdays } from '../../settings/areas/detections';
import { LOOK_BACK_MINUTES } from './detection';
import type { Count, Detection, Severity } from './detection';
import type { Field } from './fields';
import type { BoundFilter, Filter, Inside } from './filter';
import { needsOf } from './tuning';

/** A detection as the settings want it. */
export interface BoundDetection {
  readonly id: string;
  readonly severity: Severity;
  readonly filter: BoundFilter;
  /** With a threshold of 1 for what rings at once. */
  readonly count: Count;
  readonly by: readonly Field[];
}

/** Why a detection does not ring: it was switched off, or the settings do not say what is usual. */
export type Silence =
  { readonly off: 'disabled' } | { readonly off: 'needs'; readonly needs: string };

/** Lays the settings over a detection. */
export function bind(detection: Detection, tuning: DetectionTuning = {}): BoundDetection | Silence {
  if (tuning.enabled === false) return { off: 'disabled' };
  const missing = needsOf(detection.filter).find((need) => !isGiven(need, tuning));
  if (missing !== undefined) return { off: 'needs', needs: missing };
  const { id, count, by } = detection;
  const filter = fill(detection.filter, tuning);
  return {
    id,
    severity: tuning.severity ?? detection.severity,
    filter: withoutUsers(filter, tuning.exceptUsers ?? []),
    count: {
      ...count,
      threshold: count ? (tuning.threshold ?? count.threshold) : 1,
      windowMinutes: count ? (tuning.windowMinutes ?? count.windowMinutes) : LOOK_BACK_MINUTES,
    },
    by,
  };
}

export function isSilent(bound: BoundDetection | Silence): bound is Silence {
  return 'off' in bound;
}

/** An empty list says nothing: everything would be outside of it. */
function isGiven(need: Inside['inside'], tuning: DetectionTuning): boolean {
  const given = tuning[need];
  return Array.isArray(given) ? given.length > 0 : given !== undefined;
}

function fill(filter: Filter, tuning: DetectionTuning): BoundFilter {
  if ('all' in filter) return { all: filter.all.map((part) => fill(part, tuning)) };
  if ('any' in filter) return { any: filter.any.map((part) => fill(part, tuning)) };
  if ('not' in filter) return { not: fill(filter.not, tuning) };
  return 'inside' in filter ? usual(filter, tuning) : filter;
}

function usual({ inside }: Inside, tuning: DetectionTuning): BoundFilter {
  if (inside === 'trustedNetworks') return { networks: tuning.trustedNetworks ?? [] };
  if (inside === 'trustedRegions') {
    return { field: 'acsRegion', is: tuning.trustedRegions ?? [] };
  }
  const { from = 0, to = 24, utcOffset = '+00:00', days = WORK_DAYS } = tuning.hours ?? {};
  return {
    fromHour: from,
    toHour: to,
    offset: secondsOf(utcOffset),
    days: days.map((day) => weekdays.indexOf(day)).sort((a, b) => a - b),
  };
}

const WORK_DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

function secondsOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

function withoutUsers(filter: BoundFilter, users: readonly string[]): BoundFilter {
  if (users.length === 0) return filter;
  const named = users.map((user) => user.toLowerCase());
  const whole = named.filter((user) => !user.endsWith('*'));
  const begun = named.filter((user) => user.endsWith('*')).map((user) => user.slice(0, -1));
  const name = 'userIdentity.userName' as const;
  const excepted: BoundFilter[] = [
    ...(whole.length > 0 ? [{ field: name, is: whole }] : []),
    ...(begun.length > 0 ? [{ field: name, startsWith: begun }] : []),
  ];
  return { all: [filter, { not: { any: excepted } }] };
}
