import { knownActions } from '../../../alicloud/api';
import { serviceOf } from '../names';
import { foldCase, hasWildcard, matchesWildcard } from '../wildcards';

interface KnownCalls {
  /** By their folded form, those that change something first. */
  readonly spelling: ReadonlyMap<string, string>;
  /** Folded. */
  readonly byService: ReadonlyMap<string, readonly string[]>;
}

/** There are thousands, and most comparisons find nothing that has to be told by a call. */
let read: KnownCalls | undefined;

function known(): KnownCalls {
  read ??= readKnown();
  return read;
}

function readKnown(): KnownCalls {
  const sorted = [...knownActions()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const spelling = new Map(sorted.map((action) => [foldCase(action), action]));
  const byService = new Map<string, string[]>();
  for (const action of spelling.keys()) {
    const service = serviceOf(action);
    const calls = byService.get(service);
    if (calls === undefined) byService.set(service, [action]);
    else calls.push(action);
  }
  return { spelling, byService };
}

function rank(action: string): number {
  return /:(?:Get|List|Describe|Query|Check|Search)/i.test(action) ? 1 : 0;
}

/** As the API spells a folded action that it has. */
export function spellingOf(action: string): string | undefined {
  return known().spelling.get(action);
}

/** Folded calls that a pattern matches, those that change something first. */
export function* knownCalls(pattern: string): Generator<string> {
  const { spelling, byService } = known();
  const service = serviceOf(pattern);
  const calls = hasWildcard(service) ? spelling.keys() : (byService.get(service) ?? []);
  // What stands before the first wildcard rules most of them out at once.
  const start = pattern.slice(0, pattern.search(/[*?]|$/));
  for (const call of calls)
    if (call.startsWith(start) && matchesWildcard(pattern, call)) yield call;
}
