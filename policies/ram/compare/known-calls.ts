import { knownActions } from '../../../alicloud/api';
import { serviceOf } from '../names';
import { foldCase, hasWildcard, matchesWildcard } from '../wildcards';

/** The calls of one service, or of all: folded and in order. */
interface Calls {
  /** As the API spells each. */
  readonly spelling: ReadonlyMap<string, string>;
  readonly changing: readonly string[];
  readonly reading: readonly string[];
}

/** There are thousands: they are put in order by service, as each is first asked about. */
let byService: ReadonlyMap<string, readonly string[]> | undefined;
const inOrder = new Map<string, Calls>();

/** @param service - folded; `*` for all of them. */
function callsOf(service: string): Calls {
  const known = inOrder.get(service);
  if (known !== undefined) return known;
  byService ??= read();
  const calls = service === '*' ? [...byService.values()].flat() : (byService.get(service) ?? []);
  const made = ordered(calls);
  // Of services that are none there may be any number.
  if (calls.length > 0) inOrder.set(service, made);
  return made;
}

function read(): ReadonlyMap<string, readonly string[]> {
  const services = new Map<string, string[]>();
  for (const action of knownActions()) {
    const service = foldCase(serviceOf(action));
    const calls = services.get(service);
    if (calls === undefined) services.set(service, [action]);
    else calls.push(action);
  }
  return services;
}

function ordered(calls: readonly string[]): Calls {
  const spelling = new Map(calls.map((action) => [foldCase(action), action]));
  const folded = [...spelling.keys()].sort();
  return {
    spelling,
    changing: folded.filter((call) => !READING.test(call)),
    reading: folded.filter((call) => READING.test(call)),
  };
}

const READING = /:(?:get|list|describe|query|check|search)/;

/** As the API spells a folded action that it has. */
export function spellingOf(action: string): string | undefined {
  return hasWildcard(action) ? undefined : callsOf(serviceOf(action)).spelling.get(action);
}

/** Folded calls that a pattern matches, those that change something first. */
export function* knownCalls(pattern: string): Generator<string> {
  const service = serviceOf(pattern);
  const { changing, reading } = callsOf(hasWildcard(service) ? '*' : service);
  // What stands before the first wildcard rules most of them out at once.
  const start = pattern.slice(0, pattern.search(/[*?]|$/));
  for (const calls of [changing, reading]) {
    for (let at = firstFrom(calls, start); calls[at]?.startsWith(start) === true; at++) {
      const call = calls[at] ?? '';
      if (matchesWildcard(pattern, call)) yield call;
    }
  }
}

/** Where in the order a text stands, or would stand. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
