import { compareAccess } from '../../../../policies/ram/compare';
import type { AccessChange } from '../../../../policies/ram/compare';
import { actionNames, evaluate, mayAllow } from '../../../../policies/ram';
import type { Context, ContextValue, Policy, Statement } from '../../../../policies/ram';
import { filled, isAbout, isMet, isOn, plainlyAllowed, plainWorlds } from './plain';
import type { PlainRequest, PlainWorld } from './plain';

/** Every word of some letters, of which the last is in no pattern. */
function words(letters: string, longest: number): readonly string[] {
  let last = [''];
  const all = [''];
  for (let length = 1; length <= longest; length++) {
    last = last.flatMap((word) => letters.split(/(?=.)/).map((letter) => word + letter));
    all.push(...last);
  }
  return all;
}

const ACTIONS = ['s', 't', 'z'].flatMap((service) =>
  words('abz', 3).map((name) => `${service}:${name}`),
);
const RESOURCES = [
  ...words('aAbz', 3).map((name) => `acs:s:r:1:${name}`),
  ...words('az', 2).map((name) => `acs:s:z:2:${name}`),
  ...words('aAbz', 2).map((name) => `acs:ram:*:1:role/${name}`),
  ...words('abz', 1).map((name) => `acs:z:z:1:${name}`),
  'a',
  'z',
];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'acs:SourceIp': [
    '9.9.9.9',
    '10.0.0.1',
    '10.1.0.1',
    '10.1.2.3',
    '10.200.0.1',
    '2001:db8::1',
    '2001:db9::1',
  ],
  'acs:CurrentTime': [
    '2025-12-31T00:00:00Z',
    '2026-01-01T00:00:00Z',
    '2026-03-01T00:00:00Z',
    '2026-05-31T16:00:00Z',
    '2026-07-01T00:00:00Z',
    '2026-12-31T23:59:59Z',
    '2027-01-01T00:00:00Z',
  ],
  's:Count': ['-2', '-1', '0', '1', '1.5', '2', '2.25', '2.5', '3'],
  'acs:MFAPresent': ['true', 'false'],
  'acs:SecureTransport': ['true', 'false'],
  's:Tag': words('aAbz', 3),
};

/** More requests differ by their keys than are listed. */
const MOST_CONTEXTS = 4000;

export type Outcome = 'same' | 'differs' | 'undecided' | 'too many contexts';

export interface Held {
  readonly outcome: Outcome;
  readonly changes: readonly AccessChange[];
}

/**
 * Holds a comparison against a list of every request of a small world. Every witness is confirmed,
 * and where a request of the list is newly allowed, that has to be told.
 */
export function holdAgainstList(before: readonly Policy[], after: readonly Policy[]): Held {
  const { gained, undecided } = compareAccess(before, after);
  gained.forEach((change) => confirm(change, before, after));
  if (undecided.length > 0) return { outcome: 'undecided', changes: gained };
  const statements = [...before, ...after].flatMap((one) => one.statements);
  for (const world of plainWorlds) {
    const contexts = contextsOf(statements, world);
    if (contexts === undefined) return { outcome: 'too many contexts', changes: gained };
    const found = firstNew(before, after, contexts, world);
    if (found === undefined) continue;
    if (gained.length === 0) throw new Error(`missed: ${JSON.stringify({ found, world })}`);
    return { outcome: 'differs', changes: gained };
  }
  return { outcome: 'same', changes: gained };
}

function confirm(
  { witness, isCertain }: AccessChange,
  before: readonly Policy[],
  after: readonly Policy[],
): void {
  const { action, resource, context } = witness;
  const request = { action, resource, context };
  const [was, is] = [before, after].map((identity) => evaluate(request, { identity }).decision);
  const isConfirmed = is === 'allowed' && was !== undefined && !mayAllow(was);
  if (isCertain && !isConfirmed) throw new Error(`not confirmed: ${JSON.stringify(witness)}`);
  // The plain rules know of no calls that go by several names, of no gaps in what is asked about, and
  // of nothing that is neither true nor false.
  if (actionNames(action).length > 1 || filled(resource) !== resource) return;
  if (!isTruth(context['acs:MFAPresent'])) return;
  const asked = { action, resource, context: spelt(context) };
  const isNew = plainWorlds.some(
    (world) => plainlyAllowed(after, asked, world) && !plainlyAllowed(before, asked, world),
  );
  if (!isNew) throw new Error(`by the plain rules not new: ${JSON.stringify(witness)}`);
}

function isTruth(value: ContextValue = 'absent'): boolean {
  return value === 'absent' || value[0] === 'true' || value[0] === 'false';
}

/** A witness has the keys that count; what does not count is anything. */
function spelt(context: Context): Context {
  return {
    ...Object.fromEntries(Object.keys(VALUES).map((key) => [key, 'absent'] as const)),
    ...context,
  };
}

/** The first request that is newly allowed. What the same statements are about is decided alike. */
function firstNew(
  before: readonly Policy[],
  after: readonly Policy[],
  contexts: readonly Context[],
  world: PlainWorld,
): PlainRequest | undefined {
  const all = [...before, ...after].flatMap((one) => one.statements);
  const met = all.map((one) => contexts.map((context) => isMet(one.condition, context, world)));
  const actions = kinds(ACTIONS, all, (one, action) => isAbout(one, action));
  const resources = kinds(RESOURCES, all, (one, resource) => isOn(one, resource, world));
  const split = before.flatMap((one) => one.statements).length;
  for (const [about, action] of actions) {
    for (const [on, resource] of resources) {
      const meeting = all.map((_, at) => about[at] === '1' && on[at] === '1');
      const allowedBy = (from: number, to: number, at: number): boolean => {
        let isAllowed = false;
        for (let index = from; index < to; index++) {
          if (!meeting[index] || met[index]?.[at] !== true) continue;
          if (all[index]?.effect === 'Deny') return false;
          isAllowed = true;
        }
        return isAllowed;
      };
      const found = contexts.findIndex(
        (_, at) => allowedBy(split, all.length, at) && !allowedBy(0, split, at),
      );
      const context = contexts[found];
      if (context !== undefined) return { action, resource, context };
    }
  }
  return undefined;
}

/** One name for each set of statements that are about it. */
function kinds(
  names: readonly string[],
  all: readonly Statement[],
  isMatch: (statement: Statement, name: string) => boolean,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const kind = all.map((one) => (isMatch(one, name) ? '1' : '0')).join('');
    if (!found.has(kind)) found.set(kind, name);
  }
  return found;
}

/** Of values for which the same conditions hold one, and of those every combination. */
function contextsOf(all: readonly Statement[], world: PlainWorld): readonly Context[] | undefined {
  const literals = all.flatMap(({ condition = {} }) =>
    Object.entries(condition).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, wanted]) => ({
        key,
        asked: { [operator]: { [key]: wanted } },
      })),
    ),
  );
  let made: Context[] = [{}];
  for (const key of new Set(literals.map((one) => one.key))) {
    const own = literals.filter((one) => one.key === key);
    const distinct = new Map(
      [...(VALUES[key] ?? []).map((value) => [value]), 'absent' as const].map((value) => [
        own.map(({ asked }) => (isMet(asked, { [key]: value }, world) ? '1' : '0')).join(''),
        value,
      ]),
    );
    if (made.length * distinct.size > MOST_CONTEXTS) return undefined;
    made = made.flatMap((context) =>
      [...distinct.values()].map((value) => ({ ...context, [key]: value })),
    );
  }
  return made;
}
