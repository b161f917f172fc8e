import { PLANNED, reasonOf, unknownsIn, unknownsMet, unknownValue } from './value';
import type { Unknown, Value } from './value';

const refused = new WeakSet<object>();

/** A value that Terraform refuses to make: `try` goes on to the next. */
export function refusal(reason: string): Unknown {
  const value = unknownValue(reason);
  refused.add(value);
  return value;
}

function isRefused(value: Value): boolean {
  return typeof value === 'object' && value !== null && refused.has(value);
}

/**
 * What a calculation comes to, and whether Terraform makes it: not where it refuses, and nobody can tell
 * where something in it is not known, used or not, which Terraform may refuse.
 */
function whetherMade(make: () => Value): {
  readonly value: Value;
  readonly made: boolean | undefined;
} {
  const before = unknownsMet();
  const value = make();
  if (isRefused(value)) return { value, made: false };
  return { value, made: unknownsMet() === before ? true : undefined };
}

/** `try`: the first that Terraform makes. */
export function firstMade(given: readonly (() => Value)[]): Value {
  for (const make of given) {
    const { value, made } = whetherMade(make);
    if (made === false) continue;
    return made === true && unknownsIn(value) === undefined ? value : undecided(value);
  }
  return refusal('is nothing that can be made');
}

/** `can`: whether Terraform makes it. */
export function canBeMade([make]: readonly (() => Value)[]): Value {
  if (make === undefined) return unknownValue(PLANNED);
  const { value, made } = whetherMade(make);
  if (made === false) return false;
  return made === true && unknownsIn(value) === undefined ? true : undecided(value);
}

function undecided(value: Value): Value {
  return unknownValue(reasonOf(value) ?? PLANNED);
}
