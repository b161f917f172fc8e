import type { Behaviour } from '../behaviour/behaviour';
import { canonical, isList, type ObjectValue, type Value } from '../value/value';

/** What is to be there: what others put there, and this one's share instead of the one before. */
export function withShare(
  { shared = [] }: Behaviour,
  there: ObjectValue,
  prior: ObjectValue,
  wanted: ObjectValue,
): ObjectValue {
  const sums = shared.map((name) => {
    const now = elements(wanted[name]);
    const others = without(without(elements(there[name]), elements(prior[name])), now);
    return [name, [...now, ...others]] as const;
  });
  return { ...wanted, ...Object.fromEntries(sums) };
}

/** What is left when one's share is destroyed; nothing where that was all. */
export function otherShares(
  { shared = [] }: Behaviour,
  there: ObjectValue,
  prior: ObjectValue,
): ObjectValue | undefined {
  const left = shared.map(
    (name) => [name, without(elements(there[name]), elements(prior[name]))] as const,
  );
  if (left.every(([, rest]) => rest.length === 0)) return undefined;
  return { ...there, ...Object.fromEntries(left) };
}

function elements(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : [];
}

function without(all: readonly Value[], gone: readonly Value[]): Value[] {
  const known = new Set(gone.map((element) => canonical(element)));
  return all.filter((element) => !known.has(canonical(element)));
}
