import type { Context, Policy } from '../ram';
import type { Values } from '../plan-access';

/** How somebody calls. */
export interface Circumstances {
  /** Whether they signed in with a second factor. */
  readonly mfa: boolean;
  readonly address: string;
  readonly now: () => Date;
}

/** What every request tells of itself. An access key has no second factor, and so no such key. */
export function requestContext({ mfa, address, now }: Circumstances): Context {
  return {
    'acs:MFAPresent': mfa ? ['true'] : 'absent',
    'acs:SourceIp': [address],
    'acs:SecureTransport': ['true'],
    'acs:CurrentTime': [
      now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
    ],
  };
}

/** Keys under which a policy asks for the tags of what is there, and of what is made. */
const THERE = ['acs:ResourceTag/', 'rds:ResourceTag/', 'slb:tag/', 'ecs:tag/', 'vpc:tag/'];
const MADE = 'acs:RequestTag/';

/** What a request tells of a resource: its tags and its group. What policies ask for else is not known. */
export function resourceContext(
  policies: readonly Policy[],
  isMade: boolean,
  values: Values,
  before: Values,
): Context {
  const was = isMade ? {} : tagsOf(before);
  const now = tagsOf(values);
  const group = values['resource_group_id'];
  const context: Record<string, readonly string[] | 'absent'> = {};
  for (const key of keysOf(policies)) {
    const prefix = [...THERE, MADE].find((each) =>
      key.toLowerCase().startsWith(each.toLowerCase()),
    );
    if (prefix === undefined) continue;
    const tags = prefix === MADE ? now : isMade ? now : was;
    const value = tags[key.slice(prefix.length)];
    // A tag of a resource that is only made is not there to be asked about, but by older keys.
    const isAsked = prefix === MADE || !isMade || prefix === 'slb:tag/';
    context[key] = isAsked && value !== undefined ? [value] : 'absent';
  }
  if (typeof group === 'string' && group !== '') context['acs:ResourceGroupId'] = [group];
  return context;
}

function tagsOf({ tags }: Values): Readonly<Record<string, string>> {
  if (typeof tags !== 'object' || tags === null) return {};
  return Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );
}

const KEYS = new WeakMap<readonly Policy[], readonly string[]>();

/** The condition keys that policies ask for. */
function keysOf(policies: readonly Policy[]): readonly string[] {
  const known = KEYS.get(policies);
  if (known !== undefined) return known;
  const keys = policies.flatMap(({ statements }) =>
    statements.flatMap(({ condition = {} }) =>
      Object.values(condition).flatMap((byKey) => Object.keys(byKey)),
    ),
  );
  const all = [...new Set(keys)];
  KEYS.set(policies, all);
  return all;
}
