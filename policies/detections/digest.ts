import { bind, isInactive, withoutUsual } from './bind';
import type { BoundDetection } from './bind';
import { delivered } from './compile';
import type { Detection } from './detection';
import { namesOf } from './filter';
import type { BoundFilter } from './filter';
import { column, condition } from './sls/sql';
import type { Tunings } from './tuning';

/** An alert of Log Service takes three queries, each of which spans a day at most. */
const QUERIES = 3;
const DAYS = 7;
const HOURS = 24;

/** One day of the digest: a row with one count for each detection, whose names begin with the day. */
export interface DigestDay {
  readonly query: string;
  /** Hours back from when it looks. */
  readonly from: number;
  readonly to: number;
  /** Result columns, by the id of the detection. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What one alert of the digest asks: three days, or what is left of the week. */
export type DigestPart = readonly DigestDay[];

/**
 * The week's events of detections that are not worth a message each, counted by detection and day;
 * nothing where there are none. Each row is there also where nothing happened.
 */
export function compileDigest(
  detections: readonly Detection[],
  tunings: Tunings = {},
): readonly DigestPart[] {
  const counted = detections.flatMap((detection) => {
    const tuning = tunings[detection.id] ?? {};
    // What services and pipelines do is left out of all of them, once.
    const bound = bind({ ...detection, usualFor: [] }, tuning);
    if (isInactive(bound) || delivered(bound.severity) !== 'digest') return [];
    const usual = withoutUsual({ all: [] }, ['pipelines', 'services'], tuning);
    return [{ bound, usual }];
  });
  const [first] = counted;
  if (first === undefined) return [];
  const bounds = counted.map(({ bound }) => bound);
  const days = Array.from({ length: DAYS }, (_, day) => dayOf(bounds, first.usual, day));
  return Array.from({ length: Math.ceil(DAYS / QUERIES) }, (_, part) =>
    days.slice(part * QUERIES, (part + 1) * QUERIES),
  );
}

function dayOf(bounds: readonly BoundDetection[], usual: BoundFilter, day: number): DigestDay {
  const columns = Object.fromEntries(
    bounds.map(({ id }) => [id, `d${day + 1}_${id.replaceAll('-', '_')}`]),
  );
  const counts = bounds.map(
    ({ id, filter }) => `count_if(${condition(filter)}) AS ${columns[id] ?? ''}`,
  );
  const names = bounds.map(({ filter }) => namesOf(filter));
  const known = names.includes(undefined)
    ? []
    : [...new Set(names.flatMap((some) => some ?? []))].map((name) => `lower('${name}')`);
  // As they are written, so that whoever looks for a name in the queries finds it.
  const named =
    known.length > 0 ? [`(lower(${column('eventName')}) in (${known.join(', ')}))`] : [];
  const where = [...named, condition(usual)].join(' and ');
  return {
    query: `__topic__: actiontrail_audit_event | SELECT ${counts.join(', ')} FROM log WHERE (${where})`,
    from: (day + 1) * HOURS,
    to: day * HOURS,
    columns,
  };
}
