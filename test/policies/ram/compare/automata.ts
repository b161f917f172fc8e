import type { Policy, Statement } from '../../../../policies/ram';

/**
 * The comparison once more by automata, sharing nothing with it: every set of patterns that some text
 * matches at once is found by reading texts letter by letter, and each pair of such sets is decided.
 * Conditions are left out by whoever asks.
 */
export function allowsMore(before: readonly Policy[], after: readonly Policy[]): boolean {
  const [was, is] = [before, after].map((side) => side.flatMap((one) => one.statements));
  const all = [...(was ?? []), ...(is ?? [])];
  const actions = together(all.map((one) => (one.action ?? one.notAction).map(lower)));
  const resources = together(all.map(({ resource = ['*'] }) => resource));
  const decide = (
    from: number,
    to: number,
    about: readonly boolean[],
    on: readonly boolean[],
  ): boolean => {
    const meets = all.map((one, at) => {
      const isAbout = one.action === undefined ? !about[at] : about[at];
      return at >= from && at < to && isAbout === true && on[at] === true;
    });
    const some = (effect: Statement['effect']): boolean =>
      all.some((one, at) => meets[at] === true && one.effect === effect);
    return some('Allow') && !some('Deny');
  };
  const split = was?.length ?? 0;
  return actions.some((about) =>
    resources.some((on) => decide(split, all.length, about, on) && !decide(0, split, about, on)),
  );
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** A letter that no pattern names stands for all of those. */
const OTHER = '\u{1F41F}';

/** For each text, as far as texts differ, of each list whether one of its patterns matches it. */
function together(lists: readonly (readonly string[])[]): readonly (readonly boolean[])[] {
  const patterns = [...new Set(lists.flat())];
  const letters = [...new Set([...Array.from(patterns.join('').replace(/[*?]/g, '')), OTHER])];
  const begin = patterns.map((pattern) => passed(pattern, [0]));
  const seen = new Map([[JSON.stringify(begin), begin]]);
  for (const places of seen.values()) {
    for (const letter of letters) {
      const next = places.map((at, index) => read(patterns[index] ?? '', at, letter));
      const key = JSON.stringify(next);
      if (!seen.has(key)) seen.set(key, next);
    }
  }
  const told = [...seen.values()].map((places) => {
    const matching = new Set(
      patterns.filter((pattern, index) => places[index]?.includes(pattern.length)),
    );
    return lists.map((list) => list.some((pattern) => matching.has(pattern)));
  });
  return [...new Map(told.map((one) => [one.join(), one])).values()];
}

/** The places of a pattern that a reader may be at, with those behind its stars. */
function passed(pattern: string, places: readonly number[]): readonly number[] {
  const all = new Set(places);
  for (const at of all) if (pattern[at] === '*') all.add(at + 1);
  return [...all].sort((a, b) => a - b);
}

function read(pattern: string, places: readonly number[], letter: string): readonly number[] {
  const next = places.flatMap((at) => {
    if (pattern[at] === '*') return [at];
    return pattern[at] === '?' || pattern[at] === letter ? [at + 1] : [];
  });
  return passed(pattern, next);
}
