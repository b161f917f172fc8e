import type { Context } from '../request';
import type { Literal, World } from './literals';
import type { Space, Values } from './spaces';

/** More branches for one request than this are not followed. */
const MOST_STEPS = 20_000;

/** There are too many ways to meet the conditions for all to be tried. */
export class TooManyConditions extends Error {}

/** What the conditions that a request meets have to do. */
export interface Wanted {
  /** All of each list holds. */
  readonly hold: readonly (readonly Literal[])[];
  /** Of each list one at least fails. */
  readonly fail: readonly (readonly Literal[])[];
  /** By values for which RAM leaves nothing open, or by any. */
  readonly by: 'certain' | 'all';
}

/** For each key the values that are left. */
type Left = ReadonlyMap<string, Values>;

/**
 * Finds values of condition keys for what is wanted of conditions. Each literal is about one key,
 * so a choice of literals can be met where for each key one value suits all of its own.
 *
 * @throws TooManyConditions
 */
export function solve(
  { hold, fail, by }: Wanted,
  spaces: ReadonlyMap<string, Space>,
  world: World,
): Context | undefined {
  // Without a condition nothing can be chosen: what has to fail does not.
  if (spaces.size === 0) return fail.length === 0 ? {} : undefined;
  let steps = 0;
  const narrow = (left: Left, literal: Literal, how: 'hold' | 'fail'): Left | undefined => {
    const before = left.get(literal.key) ?? 0n;
    const after = before & (spaces.get(literal.key)?.where(literal, world)[how] ?? 0n);
    if (after === 0n) return undefined;
    return after === before ? left : new Map(left).set(literal.key, after);
  };
  const shortestFirst = fail.toSorted((a, b) => a.length - b.length);
  const failing = (left: Left, at: number): Left | undefined => {
    const literals = shortestFirst[at];
    if (literals === undefined) return left;
    if (++steps > MOST_STEPS) throw new TooManyConditions();
    for (const literal of literals) {
      const next = narrow(left, literal, 'fail');
      const met = next && failing(next, at + 1);
      if (met !== undefined) return met;
    }
    return undefined;
  };
  let left: Left | undefined = new Map([...spaces].map(([key, space]) => [key, space[by]]));
  for (const literal of hold.flat()) left = left && narrow(left, literal, 'hold');
  const met = left && failing(left, 0);
  return met && contextOf(met, spaces);
}

function contextOf(left: Left, spaces: ReadonlyMap<string, Space>): Context {
  return Object.fromEntries(
    [...spaces].map(([folded, space]) => [space.key, space.one(left.get(folded) ?? 0n)]),
  );
}
