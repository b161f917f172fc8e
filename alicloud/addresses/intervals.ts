/** Whole numbers from `first` to `last`, both in it. */
export interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * A set of whole numbers as intervals that are in order and neither touch nor overlap: two equal
 * sets have equal intervals.
 */
export type IntervalSet = readonly Interval[];

/** Everything that is in one of them or several. */
export function union(intervals: readonly Interval[]): IntervalSet {
  const sorted = intervals
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const joined: { first: bigint; last: bigint }[] = [];
  for (const { first, last } of sorted) {
    const before = joined.at(-1);
    if (before === undefined || first > before.last + 1n) joined.push({ first, last });
    else if (last > before.last) before.last = last;
  }
  return joined;
}

/** What is in the one and not in the other. */
export function subtract(from: IntervalSet, what: IntervalSet): IntervalSet {
  let left: Interval[] = [...from];
  for (const gone of what) {
    left = left.flatMap(({ first, last }) =>
      gone.last < first || gone.first > last
        ? [{ first, last }]
        : [
            { first, last: gone.first - 1n },
            { first: gone.last + 1n, last },
          ].filter((part) => part.first <= part.last),
    );
  }
  return left;
}

/** What is in both. */
export function intersect(one: IntervalSet, other: IntervalSet): IntervalSet {
  return subtract(one, subtract(one, other));
}

/** Whether all of the one is in the other. */
export function covers(outer: IntervalSet, inner: IntervalSet): boolean {
  return subtract(inner, outer).length === 0;
}
