import type { Findings } from './findings';
import type { Path } from './show';

/** A value in a document, and where it stands. */
export interface Element {
  readonly value: unknown;
  readonly path: Path;
}

/**
 * The longest custom policy in RAM's documentation. A pattern that is longer is in no document that
 * RAM keeps, and to match it would take long.
 */
const LONGEST_STRING = 6144;

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of an object that has any, by key; `null`, and the problem is told, for others. */
export function readEntries(
  { value, path }: Element,
  allowed: string,
  findings: Findings,
): readonly (readonly [string, Element])[] | null {
  if (!isObject(value)) return findings.add(path, value, `an object with ${allowed}`);
  const entries = Object.entries(value);
  if (entries.length === 0) return findings.say(path, 'an empty object', allowed);
  return entries.map(([key, inner]) => [key, { value: inner, path: [...path, key] }]);
}

/**
 * A string, or a list of at least one. `null`, and the problems are told, when any of them is not
 * as allowed: what is left of a list would say less than the list.
 */
export function readStrings(
  { value, path }: Element,
  isAllowed: (text: string) => boolean,
  allowed: string,
  findings: Findings,
): readonly string[] | null {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length === 0) return findings.add(path, value, `at least one of: ${allowed}`);
  const isSound = (item: unknown): item is string =>
    typeof item === 'string' && item.length <= LONGEST_STRING && isAllowed(item);
  if (items.every(isSound)) return items;
  items.forEach((item, index) => {
    if (isSound(item)) return;
    const at = Array.isArray(value) ? [...path, index] : path;
    const isLong = typeof item === 'string' && item.length > LONGEST_STRING;
    findings.add(at, item, isLong ? `at most ${LONGEST_STRING} characters` : allowed);
  });
  return null;
}
