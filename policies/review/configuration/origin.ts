import { createHash } from 'node:crypto';
import { eachOnce } from '../references';
import { encodedIn, isUnknownValue, isValueList, partIn, reasonOf, unknownsIn } from './value';
import type { Evaluated, Value } from './value';

/**
 * What a value that is not known hangs on, as a digest: where two are the same, the value is the same
 * once it is known. Whoever changes what nobody can judge is told so by it.
 */
export function originOf({ value, origin }: Evaluated): string {
  return origin ?? digestOf(value);
}

/** The same of what was made of parts by an expression. */
export function originFrom(text: string, parts: readonly Evaluated[]): string {
  return digest([text, ...parts.map(originOf)]);
}

/** A value that is made of several: it has their references and secrets, and hangs on what they do. */
export function madeOf(value: Value, parts: readonly Evaluated[]): Evaluated {
  return {
    value,
    references: eachOnce(parts.flatMap(({ references }) => references)),
    sensitive: parts.some(({ sensitive }) => sensitive === true),
    ...(unknownsIn(value) === undefined ? {} : { origin: originFrom(digestOf(value), parts) }),
  };
}

/** Values are made of one another, many times over: each is looked through once. */
const known = new WeakMap<object, string>();

function digestOf(value: Value): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const ready = known.get(value);
  if (ready !== undefined) return ready;
  const made = digest(partsOf(value));
  known.set(value, made);
  return made;
}

function partsOf(value: Value & object): readonly string[] {
  if (isUnknownValue(value)) {
    const inside = encodedIn(value);
    const part = JSON.stringify(partIn(value) ?? null);
    return ['unknown', reasonOf(value) ?? '', part, inside === undefined ? '' : digestOf(inside)];
  }
  if (isValueList(value)) return ['list', ...value.map(digestOf)];
  return ['map', ...Object.entries(value).flatMap(([name, one]) => [name, digestOf(one)])];
}

/** What tells one from another, and is short. */
export function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
