import type { BoundDetection } from '../bind';
import type { TrailEvent } from '../detection';
import { NETWORK_PATTERN, textOf } from '../fields';
import type { Column, Field } from '../fields';
import { namesOf } from '../filter';
import { misshapen, timeOf } from './event';
import { parameterOf, predicateOf } from './predicate';
import type { Predicate } from './predicate';

/** An event that meets the filter of one detection. Plain data: it may come from another thread. */
export interface Match {
  /** The place of the detection among those that are active. */
  readonly rule: number;
  /** Whole seconds since 1970, or NaN where the event has no readable time. */
  readonly time: number;
  /** The values that events are grouped by, as a JSON array. */
  readonly group: string;
  /** The value that is counted, where different values are. */
  readonly value: string;
}

/** What is counted of events, in whatever order they come. */
export interface Counts {
  readonly events: number;
  /** Events of which a part could not be judged. */
  readonly unjudged: number;
  readonly timeless: number;
  /** Fields of the wrong type, and in how many events. */
  readonly misshapen: ReadonlyMap<Field, number>;
}

/** Looks at events one by one. It remembers nothing of them but counts. */
export interface Evaluator {
  readonly evaluate: (event: TrailEvent) => readonly Match[];
  /** What was counted since this was last asked. */
  readonly takeCounts: () => Counts;
}

const NO_MATCHES: readonly Match[] = [];

/** Says of each event which detections' filters it meets. */
export function evaluator(detections: readonly BoundDetection[]): Evaluator {
  const testsFor = dispatcher(detections.map(test));
  let wrong = new Map<Field, number>();
  let events = 0;
  let unjudged = 0;
  let timeless = 0;
  return {
    evaluate: (event) => {
      events += 1;
      const time = timeOf(event);
      const bad = misshapen(event);
      for (const field of bad) wrong.set(field, (wrong.get(field) ?? 0) + 1);
      if (Number.isNaN(time)) timeless += 1;
      if (bad.length > 0 || Number.isNaN(time)) unjudged += 1;
      let matches = NO_MATCHES;
      for (const one of testsFor(textOf(event, 'eventName'))) {
        if (one.meets(event, time)) matches = [...matches, matchOf(one, event, time)];
      }
      return matches;
    },
    takeCounts: () => {
      const counts = { events, unjudged, timeless, misshapen: wrong };
      wrong = new Map();
      events = 0;
      unjudged = 0;
      timeless = 0;
      return counts;
    },
  };
}

interface FilterTest {
  readonly rule: number;
  readonly detection: BoundDetection;
  readonly meets: Predicate;
}

function test(detection: BoundDetection, rule: number): FilterTest {
  return { rule, detection, meets: predicateOf(detection.filter) };
}

/** Longer values are cut before they are kept. */
const LONGEST = 256;

function matchOf({ rule, detection }: FilterTest, event: TrailEvent, time: number): Match {
  const { groupBy, count, target } = detection;
  const group = JSON.stringify(groupBy.map((column) => cut(valueOf(event, column, target))));
  const value = count.distinct === undefined ? '' : cut(textOf(event, count.distinct));
  return { rule, time, group, value };
}

const NETWORK = new RegExp(NETWORK_PATTERN);

function valueOf(event: TrailEvent, column: Column, target: readonly string[]): string {
  if (column === 'sourceNetwork') return NETWORK.exec(textOf(event, 'sourceIpAddress'))?.[0] ?? '';
  if (column !== 'target') return textOf(event, column);
  for (const name of target) {
    const value = parameterOf(event, name);
    if (value !== '') return value;
  }
  return textOf(event, 'resourceName');
}

/** A copy of its own, lest a few letters keep all of a long text in memory. */
function cut(text: string): string {
  return text.length > LONGEST ? Array.from(text.slice(0, LONGEST)).join('') : text;
}

/** Names are kept in the spelling of the log; a log has few. */
const MOST_NAMES = 20_000;

/** Which detections an event of some name can concern: most concern none. */
function dispatcher(tests: readonly FilterTest[]): (name: string) => readonly FilterTest[] {
  const named = tests.map((one) => ({
    one,
    names: namesOf(one.detection.filter)?.map((name) => name.toLowerCase()),
  }));
  const known = new Map<string, readonly FilterTest[]>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const folded = name.toLowerCase();
    const found = named.flatMap(({ one, names }) =>
      names === undefined || names.includes(folded) ? [one] : [],
    );
    if (known.size < MOST_NAMES) known.set(name, found);
    return found;
  };
}
