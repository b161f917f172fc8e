import { actionNames, callsNamedApart, servicesWithNames } from '../actions';
import { serviceOf } from '../names';
import { foldCase, hasWildcard, matchesWildcard } from '../wildcards';
import { common, widestOf } from './patterns';

/** Calls that have other names than their service's, each with all of its names, folded. */
const namedApart: ReadonlyMap<string, readonly string[]> = new Map(
  callsNamedApart.map((call) => [call, actionNames(call).map(foldCase)]),
);

const servicesNamedApart = new Set([
  ...[...namedApart.values()].flat().map(serviceOf),
  ...servicesWithNames.keys(),
]);

/** Whether calls of other services may be authorised by actions of a service, or the other way round. */
export function isNamedApart(service: string): boolean {
  return servicesNamedApart.has(service);
}

/** Those of them that a pattern names by any of their names. */
export function namedApartBy(pattern: string): readonly string[] {
  const service = serviceOf(pattern);
  if (!hasWildcard(service) && !isNamedApart(service)) return [];
  return callsNamedApart.filter((call) => names(pattern, call));
}

export function names(pattern: string, call: string): boolean {
  return namedApart.get(call)?.some((name) => matchesWildcard(pattern, name)) === true;
}

/** The calls that patterns name. Statements name the same again and again. */
export class Calls {
  private readonly known = new Map<string, readonly string[]>();

  /**
   * Patterns of the calls that a pattern names: itself, and of services whose calls count by another's
   * code.
   *
   * @throws TooManyPatterns
   */
  by(pattern: string): readonly string[] {
    const own = serviceOf(pattern);
    if (!hasWildcard(own) && !isNamedApart(own)) return [pattern];
    const known = this.known.get(pattern);
    if (known !== undefined) return known;
    const made = [pattern, ...callsOfOthers(pattern)];
    this.known.set(pattern, made);
    return made;
  }

  /**
   * Patterns of the calls of one pattern that another names: by another code where by none else.
   *
   * @throws TooManyPatterns
   */
  inside(pattern: string, naming: string): readonly string[] {
    const found = common(pattern, naming);
    if (found.length > 0) return found;
    return this.by(naming).flatMap((one) => common(pattern, one));
  }

  /**
   * Patterns of the calls that both of two patterns name.
   *
   * @throws TooManyPatterns
   */
  byBoth(a: string, b: string): readonly string[] {
    const others = this.by(b);
    return widestOf(this.by(a).flatMap((one) => others.flatMap((other) => common(one, other))));
  }
}

function callsOfOthers(pattern: string): readonly string[] {
  return [...servicesWithNames].flatMap(([service, codes]) =>
    codes
      .filter((code) => code !== service)
      .flatMap((code) =>
        common(pattern, `${code}:*`).map((one) => service + one.slice(code.length)),
      ),
  );
}
