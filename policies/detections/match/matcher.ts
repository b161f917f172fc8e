import type { DetectionSettings } from '../../../settings/areas/detections';
import { severities } from '../../../settings/areas/detections';
import { bind, isSilent } from '../bind';
import type { BoundDetection, Silence } from '../bind';
import type { Detection, Severity, TrailEvent } from '../detection';
import { fields } from '../fields';
import type { Field } from '../fields';
import { judge } from './judge';
import type { Counts, Hit } from './judge';
import { DEFAULT_LIMITS, Rule } from './rule';
import type { Group, Limits } from './rule';

/** One group for which a detection rang. Times as ActionTrail writes them. */
export interface RungGroup {
  /** What tells it from others, by column: `user_name`, `source_ip`. */
  readonly by: Readonly<Record<string, string>>;
  /** All events of it that met the filter. */
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface Ring {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly events: number;
  /** Most events first. */
  readonly groups: readonly RungGroup[];
  /** Events of further groups, which were too many to keep. */
  readonly beyond: number;
}

export interface Outcome {
  readonly events: number;
  /** Worst first, then by id. */
  readonly rings: readonly Ring[];
  /** Events of which a part could not be judged. */
  readonly unjudged: number;
  /** Fields of the wrong type, and in how many events. */
  readonly misshapen: Readonly<Record<string, number>>;
  /** Events with no readable time: they are in no window. */
  readonly timeless: number;
  /** Events that were forgotten before their window was over, by detection. */
  readonly forgotten: Readonly<Record<string, number>>;
  /** Detections that do not ring as things are set, and why. */
  readonly silent: Readonly<Record<string, Silence>>;
}

export interface Matcher {
  /** Looks at one event; they may come in any order. */
  readonly accept: (event: TrailEvent) => void;
  readonly outcome: () => Outcome;
}

/** Detections as the settings want them. */
export interface Bound {
  /** Those that may ring, in their order. */
  readonly bound: readonly BoundDetection[];
  /** Those that do not ring as things are set, and why. */
  readonly silent: Readonly<Record<string, Silence>>;
}

export function bindAll(detections: readonly Detection[], tuning: DetectionSettings): Bound {
  const silent: Record<string, Silence> = {};
  const bound: BoundDetection[] = [];
  for (const detection of detections) {
    const own = Object.hasOwn(tuning, detection.id) ? tuning[detection.id] : undefined;
    const one = bind(detection, own);
    if (isSilent(one)) silent[detection.id] = one;
    else bound.push(one);
  }
  return { bound, silent };
}

/** Puts together what a judge, or several, said of a stream of events, in bounded memory. */
export interface Tally {
  /** Hits in the order of the stream: it decides what is forgotten, where something must be. */
  readonly hit: (hit: Hit) => void;
  readonly count: (counts: Counts) => void;
  readonly outcome: () => Outcome;
}

/** The windows of detections, and what was counted. Takes what judges of what is bound give. */
export function tally(
  detections: readonly Detection[],
  { bound, silent }: Bound,
  limits: Limits = DEFAULT_LIMITS,
): Tally {
  const rules = bound.map((detection) => new Rule(detection, limits));
  const wrong = new Map<Field, number>();
  let events = 0;
  let unjudged = 0;
  let timeless = 0;
  return {
    hit: (hit) => rules[hit.rule]?.accept(hit),
    count: (counts) => {
      events += counts.events;
      unjudged += counts.unjudged;
      timeless += counts.timeless;
      for (const [field, many] of counts.misshapen)
        wrong.set(field, (wrong.get(field) ?? 0) + many);
    },
    outcome: () => ({
      events,
      rings: ringsOf(rules, detections),
      unjudged,
      misshapen: Object.fromEntries([...wrong].sort(([a], [b]) => (a < b ? -1 : 1))),
      timeless,
      forgotten: Object.fromEntries(
        rules.flatMap(({ detection, forgotten }) =>
          forgotten > 0 ? [[detection.id, forgotten] as const] : [],
        ),
      ),
      silent,
    }),
  };
}

/** Runs detections over a stream of events, in bounded memory. */
export function matcher(
  detections: readonly Detection[],
  tuning: DetectionSettings = {},
  limits: Limits = DEFAULT_LIMITS,
): Matcher {
  const bound = bindAll(detections, tuning);
  const { look, counted } = judge(bound.bound);
  const { hit, count, outcome } = tally(detections, bound, limits);
  return {
    accept: (event) => {
      look(event).forEach(hit);
    },
    outcome: () => {
      count(counted());
      return outcome();
    },
  };
}

function ringsOf(rules: readonly Rule[], detections: readonly Detection[]): Ring[] {
  const titles = new Map(detections.map(({ id, title }) => [id, title]));
  return rules
    .filter(({ rung, beyond }) => rung.size > 0 || beyond > 0)
    .map(({ detection: { id, severity, by }, rung, beyond }) => {
      const groups = [...rung.entries()]
        .sort(([a, x], [b, y]) => y.events - x.events || (a < b ? -1 : 1))
        .map(([, group]) => shown(group, by));
      const events = groups.reduce((sum, group) => sum + group.events, beyond);
      return { id, title: titles.get(id) ?? id, severity, events, groups, beyond };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

const rank = ({ severity }: Ring): number => severities.indexOf(severity);

function shown({ values, events, first, last }: Group, by: readonly Field[]): RungGroup {
  return {
    by: Object.fromEntries(by.map((field, index) => [fields[field], values[index] ?? ''])),
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
