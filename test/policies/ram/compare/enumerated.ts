import { compareAccess } from '../../../../policies/ram/compare';
import type { AccessChange } from '../../../../policies/ram/compare';
import type { Policy, Request } from '../../../../policies/ram';
import { decideByReference } from '../reference';

/** A small world of requests, in which every policy that is made for it can be told apart. */
const ACTIONS = [
  'ecs:runinstances',
  'ecs:stopinstance',
  'vpc:createvpc',
  'log:getlogs',
  'ecs:xinstancey',
  'eqs:sx',
];
const RESOURCES = [
  'acs:ecs:r:1:instance/i-1',
  'acs:ecs:r:1:instance/i-2',
  'acs:ram:*:1:role/Dev',
  'acs:oss:x',
  'zz',
];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'acs:A': ['dev', 'ops', 'DEV', 'dx', 'x'],
  'acs:B': ['dev', 'ops', 'x'],
  'acs:Count': ['1.0', '2', '3', '2.5', '0'],
  'acs:When': ['2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z', '2026-05-31T16:00:00Z'],
  'acs:SourceIp': ['192.0.2.1', '198.51.100.1', '2001:db8::1'],
  'acs:MFAPresent': ['true', 'false'],
};

/** More keys than this make more requests than are tried. */
const MOST_KEYS = 4;

export type Outcome = 'same' | 'differs' | 'too many keys';

/**
 * Holds a comparison against a list of every request of the small world, decided by the plainest
 * reading of the rules.
 */
export function compareByEnumeration(
  before: readonly Policy[],
  after: readonly Policy[],
): { readonly outcome: Outcome; readonly changes: readonly AccessChange[] } {
  const { gained, undecided } = compareAccess(before, after);
  if (undecided.length > 0) throw new Error(`undecided: ${undecided[0]?.why ?? ''}`);
  gained.forEach((change) => confirm(change, before, after));
  const keys = keysOf([...before, ...after]);
  if (keys.length > MOST_KEYS) return { outcome: 'too many keys', changes: gained };
  const isNew = (request: Request): boolean =>
    decideByReference(request, { identity: after }) === 'allowed' &&
    decideByReference(request, { identity: before }) !== 'allowed';
  for (const context of contexts(keys)) {
    for (const action of ACTIONS) {
      for (const resource of RESOURCES) {
        const request = { action, resource, context };
        if (!isNew(request)) continue;
        if (!gained.some(({ isCertain }) => isCertain)) {
          throw new Error(`missed: ${JSON.stringify(request)}`);
        }
        return { outcome: 'differs', changes: gained };
      }
    }
  }
  return { outcome: 'same', changes: gained };
}

/** The plain rules agree with what a witness says, where they know all that is in it. */
function confirm(
  { witness, isCertain }: AccessChange,
  before: readonly Policy[],
  after: readonly Policy[],
): void {
  const { action, resource, context } = witness;
  if (!isCertain || Object.values(context).some((value) => value === 'absent')) return;
  const filled = Object.fromEntries(Object.keys(VALUES).map((key) => [key, ['-']]));
  const request = { action, resource, context: { ...filled, ...spelled(context) } };
  const [was, is] = [before, after].map((identity) => decideByReference(request, { identity }));
  if (is !== 'allowed' || was === 'allowed') {
    throw new Error(`not confirmed: ${JSON.stringify({ witness, was, is })}`);
  }
}

function spelled(context: AccessChange['witness']['context']): Record<string, readonly string[]> {
  const names = Object.keys(VALUES);
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [
      names.find((name) => name.toLowerCase() === key.toLowerCase()) ?? key,
      Array.isArray(value) ? value : [],
    ]),
  );
}

function keysOf(policies: readonly Policy[]): readonly string[] {
  const conditions = policies.flatMap(({ statements }) =>
    statements.flatMap(({ condition = {} }) => Object.values(condition)),
  );
  return [...new Set(conditions.flatMap((keys) => Object.keys(keys)))];
}

function* contexts(keys: readonly string[]): Generator<Record<string, readonly string[]>> {
  const [key, ...rest] = keys;
  if (key === undefined) {
    yield {};
    return;
  }
  for (const value of VALUES[key] ?? []) {
    for (const others of contexts(rest)) yield { ...others, [key]: [value] };
  }
}
