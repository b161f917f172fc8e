import { actionNames, callsNamedApart } from '../actions';
import { serviceOf } from '../names';
import { foldCase, hasWildcard, matchesWildcard } from '../wildcards';

/** Calls that have other names than their service's, each with all of its names, folded. */
const namedApart: ReadonlyMap<string, readonly string[]> = new Map(
  callsNamedApart.map((call) => [call, actionNames(call).map(foldCase)]),
);

const servicesNamedApart = new Set([...namedApart.values()].flat().map(serviceOf));

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
