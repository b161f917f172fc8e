import { severities } from '../../../alicloud/severities';
import type { Severity } from '../../../alicloud/severities';
import { bind, isInactive } from '../bind';
import type { BoundDetection, Inactive } from '../bind';
import type { Detection, TrailEvent } from '../detection';
import { aliasOf } from '../fields';
import type { Column, Field } from '../fields';
import type { Tunings } from '../tuning';
import { evaluator } from './evaluator';
import type { Counts, Match } from './evaluator';
import { DEFAULT_LIMITS, Rule } from './rule';
import type { Group, Limits } from './rule';

/** One group of events that there is an alert for. Times as ActionTrail writes them. */
export interface AlertGroup {
  /** What tells it from others, by column: `user_name`, `source_ip`. */
  readonly groupBy: Readonly<Record<string, string>>;
  /** All events of it that met the filter. */
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface Alert {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly events: number;
  /** Most events first. */
  readonly groups: readonly AlertGroup[];
  /** Events of further groups, which were too many to keep. */
  readonly overflow: number;
}

export interface Outcome {
  readonly events: number;
  /** Worst first, then by id. */
  readonly alerts: readonly Alert[];
  /** Events of which a part could not be judged. */
  readonly unjudged: number;
  /** Fields of the wrong type, and in how many events. */
  readonly misshapen: Readonly<Record<string, number>>;
  /** Events with no readable time: they are in no window. */
  readonly timeless: number;
  /** Events that were forgotten before their window was over, by detection. */
  readonly forgotten: Readonly<Record<string, number>>;
  /** Detections that are inactive as things are set, and why. */
  readonly inactive: Readonly<Record<string, Inactive>>;
}

export interface Matcher {
  /** Looks at one event; they may come in any order. */
  readonly accept: (event: TrailEvent) => void;
  readonly outcome: () => Outcome;
}

/** Detections as the settings want them. */
export interface Bound {
  /** Those that are active, in their order. */
  readonly bound: readonly BoundDetection[];
  /** Those that are not, and why. */
  readonly inactive: Readonly<Record<string, Inactive>>;
}

export function bindAll(detections: readonly Detection[], tuning: Tunings): Bound {
  const inactive: Record<string, Inactive> = {};
  const bound: BoundDetection[] = [];
  for (const detection of detections) {
    const own = Object.hasOwn(tuning, detection.id) ? tuning[detection.id] : undefined;
    const one = bind(detection, own);
    if (isInactive(one)) inactive[detection.id] = one;
    else bound.push(one);
  }
  return { bound, inactive };
}

/** Puts together what an evaluator, or several, said of a stream of events, in bounded memory. */
export interface Tally {
  /** Matches in the order of the stream: it decides what is forgotten, where something must be. */
  readonly addMatch: (match: Match) => void;
  readonly addCounts: (counts: Counts) => void;
  readonly outcome: () => Outcome;
}

/** The windows of detections, and what was counted. Takes what evaluators of the bound detections give. */
export function tally(
  detections: readonly Detection[],
  { bound, inactive }: Bound,
  limits: Limits = DEFAULT_LIMITS,
): Tally {
  const rules = bound.map((detection) => new Rule(detection, limits));
  const wrong = new Map<Field, number>();
  let events = 0;
  let unjudged = 0;
  let timeless = 0;
  return {
    addMatch: (match) => rules[match.rule]?.accept(match),
    addCounts: (counts) => {
      events += counts.events;
      unjudged += counts.unjudged;
      timeless += counts.timeless;
      for (const [field, many] of counts.misshapen)
        wrong.set(field, (wrong.get(field) ?? 0) + many);
    },
    outcome: () => ({
      events,
      alerts: alertsOf(rules, detections),
      unjudged,
      misshapen: Object.fromEntries([...wrong].sort(([a], [b]) => (a < b ? -1 : 1))),
      timeless,
      forgotten: Object.fromEntries(
        rules.flatMap(({ detection, forgotten }) =>
          forgotten > 0 ? [[detection.id, forgotten] as const] : [],
        ),
      ),
      inactive,
    }),
  };
}

/** Runs detections over a stream of events, in bounded memory. */
export function matcher(
  detections: readonly Detection[],
  tuning: Tunings = {},
  limits: Limits = DEFAULT_LIMITS,
): Matcher {
  const bound = bindAll(detections, tuning);
  const { evaluate, takeCounts } = evaluator(bound.bound);
  const { addMatch, addCounts, outcome } = tally(detections, bound, limits);
  return {
    accept: (event) => {
      evaluate(event).forEach(addMatch);
    },
    outcome: () => {
      addCounts(takeCounts());
      return outcome();
    },
  };
}

function alertsOf(rules: readonly Rule[], detections: readonly Detection[]): Alert[] {
  const titles = new Map(detections.map(({ id, title }) => [id, title]));
  return rules
    .filter(({ alertGroups, overflow }) => alertGroups.size > 0 || overflow > 0)
    .map(({ detection: { id, severity, groupBy }, alertGroups, overflow }) => {
      const groups = [...alertGroups.entries()]
        .sort(([a, x], [b, y]) => y.events - x.events || (a < b ? -1 : 1))
        .map(([, group]) => shown(group, groupBy));
      const events = groups.reduce((sum, group) => sum + group.events, overflow);
      return { id, title: titles.get(id) ?? id, severity, events, groups, overflow };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

const rank = ({ severity }: Alert): number => severities.indexOf(severity);

function shown({ values, events, first, last }: Group, groupBy: readonly Column[]): AlertGroup {
  return {
    groupBy: Object.fromEntries(
      groupBy.map((field, index) => [aliasOf(field), values[index] ?? '']),
    ),
    events,
    first: timeText(first),
    last: timeText(last),
  };
}

function timeText(seconds: number | undefined): string | null {
  return seconds === undefined
    ? null
    : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
