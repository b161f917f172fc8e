import { hasWildcard, matchesWildcard } from '../wildcards';

/** In no action, no ARN and no policy: what `*` and `?` stand for in a word that tests a pattern. */
const FRESH = '\u{E000}';

/** More words for one pattern than this are not written. */
const MOST_WORDS = 256;

/** More patterns for what two have in common than this are not kept. */
const MOST_COMMON = 64;

/** Two patterns have more in common than can be listed. */
export class TooManyPatterns extends Error {}

/** How long a run of fresh characters has to be to tell `*` from `?`: see `words`. */
export type Reach = number;

/** The reach for a set of patterns: one more than the `?` of the one that has most. */
export function reachOf(patterns: Iterable<string>): Reach {
  let most = 0;
  for (const pattern of patterns) {
    const count = pattern.split('?').length - 1;
    if (count > most) most = count;
  }
  return most + 1;
}

/**
 * Words of a pattern that are in a union of patterns only if all that the pattern matches is: where
 * its wildcards stand they have characters that no pattern names, so that only a wildcard can have
 * taken them. Where nobody uses `?` one word does; where somebody does, each star has to be tried
 * with every number of characters that `?` could count.
 *
 * @throws TooManyPatterns
 */
export function words(pattern: string, reach: Reach): readonly string[] {
  const parts = pattern.replaceAll('?', FRESH).split(/\*+/);
  if (reach === 1) return [parts.join(FRESH)];
  if ((reach + 1) ** (parts.length - 1) > MOST_WORDS) throw new TooManyPatterns();
  let made = [parts[0] ?? ''];
  for (const part of parts.slice(1)) {
    made = made.flatMap((word) =>
      Array.from({ length: reach + 1 }, (_, length) => word + FRESH.repeat(reach - length) + part),
    );
  }
  return made;
}

/** Whether a text has characters in it that stand for a wildcard: of a word that was made here. */
export function isMadeUp(word: string): boolean {
  return word.includes(FRESH);
}

export function isOnlyMadeUp(word: string): boolean {
  return word !== '' && word.replaceAll(FRESH, '') === '';
}

/** A word with something readable for each run of what its wildcards stand for, or each of it. */
export function readable(word: string, text: string): string {
  return word.replace(new RegExp(`${FRESH}+`, 'gu'), text);
}

export function readableLetters(word: string, letter: string): string {
  return word.replaceAll(FRESH, letter);
}

/** Whether one pattern surely matches all that another does. */
export function contains(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*') return true;
  if (!hasWildcard(wide) || !beginAlike(wide, narrow)) return false;
  const reach = reachOf([wide]);
  try {
    return words(narrow, reach).every((word) => matchesWildcard(wide, word));
  } catch (error) {
    if (error instanceof TooManyPatterns) return false;
    throw error;
  }
}

/**
 * What two patterns both match, as patterns of which none is inside another.
 *
 * @throws TooManyPatterns
 */
export function common(a: string, b: string): readonly string[] {
  if (!beginAlike(a, b)) return [];
  if (!hasWildcard(a)) return matchesWildcard(b, a) ? [a] : [];
  if (!hasWildcard(b)) return matchesWildcard(a, b) ? [b] : [];
  if (contains(a, b)) return [b];
  if (contains(b, a)) return [a];
  return widestOf(new Overlap(a, b).all());
}

/** Spares most pairs the rest: what stands before their first wildcards may not differ. */
function beginAlike(a: string, b: string): boolean {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [x, y] = [a[at], b[at]];
    if (x === '*' || y === '*') return true;
    if (x !== y && x !== '?' && y !== '?') return false;
  }
  return true;
}

/** Without those that are inside another. */
export function widestOf(patterns: readonly string[]): readonly string[] {
  const distinct = [...new Set(patterns)];
  return distinct.filter(
    (pattern) => !distinct.some((other) => other !== pattern && contains(other, pattern)),
  );
}

/** Reads two patterns side by side, and keeps for each pair of places what can follow. */
class Overlap {
  private readonly known = new Map<number, readonly string[]>();

  constructor(
    private readonly a: string,
    private readonly b: string,
  ) {}

  all(): readonly string[] {
    return this.from(0, 0);
  }

  private from(i: number, j: number): readonly string[] {
    const place = i * (this.b.length + 1) + j;
    const known = this.known.get(place);
    if (known !== undefined) return known;
    const found = [...new Set(this.read(i, j).map((text) => text.replace(/\*{2,}/g, '*')))];
    if (found.length > MOST_COMMON) throw new TooManyPatterns();
    this.known.set(place, found);
    return found;
  }

  private read(i: number, j: number): string[] {
    const { a, b } = this;
    if (i === a.length && j === b.length) return [''];
    const [x, y] = [a[i], b[j]];
    if (x === '*' && y === '*') {
      return [...this.from(i + 1, j), ...this.from(i, j + 1)].map((rest) => `*${rest}`);
    }
    if (x === '*') return [...this.from(i + 1, j), ...this.taking(y, i, j + 1)];
    if (y === '*') return [...this.from(i, j + 1), ...this.taking(x, i + 1, j)];
    if (x === y || y === '?') return this.taking(x, i + 1, j + 1);
    return x === '?' ? this.taking(y, i + 1, j + 1) : [];
  }

  private taking(character: string | undefined, i: number, j: number): string[] {
    if (character === undefined) return [];
    return this.from(i, j).map((rest) => character + rest);
  }
}
