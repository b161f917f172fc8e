import type { CompiledAlert } from '../../../policies/detections';
import type { Match } from '../../../policies/detections/match/evaluator';

/** A look of an alert rule at which it had a row for a group. */
export interface Look {
  /** Whole seconds since 1970. */
  readonly at: number;
  /** Matches that it saw. */
  readonly events: number;
  /** False: the same was sent before, and the time to repeat it had not come. */
  readonly isSent: boolean;
}

/** What of an alert rule decides when messages are sent. */
export interface AlertRhythm {
  readonly everySeconds: number;
  readonly lookBackSeconds: number;
  readonly repeatSeconds: number;
  /** So many matches, or different values, in one look. */
  readonly threshold: number;
  readonly isDistinct: boolean;
  /** All groups of one look are one message. */
  readonly isMerged: boolean;
}

const SECONDS = { m: 60, h: 3600, d: 86_400 } as const;

/** The rhythm of a rule as it is deployed. */
export function rhythmOf(
  { schedule, lookBackMinutes, repeatHours: own, isMerged }: CompiledAlert,
  count: { readonly threshold: number; readonly distinct?: unknown },
  repeatHours: number,
): AlertRhythm {
  const [, number, unit] = /^(\d+)([mhd])$/.exec(schedule.interval) ?? [];
  if (number === undefined) throw new Error(`an interval that is none: ${schedule.interval}`);
  return {
    everySeconds: Number(number) * SECONDS[unit as keyof typeof SECONDS],
    lookBackSeconds: lookBackMinutes * 60,
    repeatSeconds: (own ?? repeatHours) * 3600,
    threshold: count.threshold,
    isDistinct: count.distinct !== undefined,
    isMerged,
  };
}

/**
 * The looks at which a rule has a row for a group, given what matched of that group, in any order.
 * Rules look at whole multiples of their interval. What was sent is not sent again until the time to
 * repeat it is over, as `repeat_interval` of Log Service has it.
 */
export function looksOf(
  matches: readonly Pick<Match, 'time' | 'value'>[],
  rhythm: AlertRhythm,
): Look[] {
  const { everySeconds, lookBackSeconds, repeatSeconds, threshold, isDistinct } = rhythm;
  const sorted = matches
    .filter(({ time }) => !Number.isNaN(time))
    .sort((left, right) => left.time - right.time);
  const looks: Look[] = [];
  let first = 0;
  let after = 0;
  let sent = -Infinity;
  let at = lookAfter(sorted[0]?.time ?? 0, everySeconds);
  while (first < sorted.length) {
    while ((sorted[first]?.time ?? Infinity) <= at - lookBackSeconds) first += 1;
    while ((sorted[after]?.time ?? Infinity) <= at) after += 1;
    const seen = isDistinct
      ? new Set(sorted.slice(first, after).map(({ value }) => value)).size
      : after - first;
    if (seen >= threshold) {
      const isSent = at - sent >= repeatSeconds;
      if (isSent) sent = at;
      looks.push({ at, events: after - first, isSent });
      at += everySeconds;
    } else {
      // Nothing changes before the next match comes.
      const next = sorted[after];
      if (next === undefined) break;
      at = Math.max(at + everySeconds, lookAfter(next.time, everySeconds));
    }
  }
  return looks;
}

/** How many messages the looks of a rule's groups sent. */
export function messagesOf(
  groups: readonly (readonly Look[])[],
  { isMerged }: AlertRhythm,
): number {
  const sent = groups.flatMap((looks) => looks.flatMap(({ at, isSent }) => (isSent ? [at] : [])));
  return isMerged ? new Set(sent).size : sent.length;
}

function lookAfter(time: number, every: number): number {
  return Math.ceil(time / every) * every;
}
