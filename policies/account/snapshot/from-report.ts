import type { Credentials, KeyUse } from '../../preflight/credential-report';
import { field } from '../../review';
import type { Found, Reading } from './build';
import { OWNER } from './people';
import type { SectionName } from './sections';
import { EVERYWHERE } from './snapshot';
import type { Coverage, Seen } from './snapshot';

type Part = Omit<Reading, 'taken'>;

const TOLD: readonly SectionName[] = ['users', 'logins', 'accessKeys'];

/** What RAM's credential report tells by itself: users, logins and keys, whose ids it leaves out. */
export function partOfReport(report: readonly Credentials[], name: string): Part {
  const all: Coverage = { region: EVERYWHERE, read: 'all' };
  return {
    sources: [{ kind: 'credential-report', name }],
    found: report.flatMap(foundIn),
    coverage: Object.fromEntries(TOLD.map((section) => [section, [all]])),
  };
}

function foundIn(one: Credentials): readonly Found[] {
  const hasLogin = one.hasPassword && one.user !== OWNER;
  return [
    ram('user', one.user, { name: one.user }, seenOf(one)),
    ...(hasLogin ? [ram('login_profile', one.user, { user_name: one.user })] : []),
    ...one.keys.map((key) =>
      ram(
        'access_key',
        `${one.user}: ${key.nth}`,
        {
          user_name: one.user,
          status: key.isActive ? 'Active' : 'Inactive',
          ...(key.made !== undefined && { create_time: iso(key.made) }),
        },
        useOf(key),
      ),
    ),
  ];
}

/**
 * What was read of an account, with what only the report tells of it: the last sign-in, the second
 * factor, the last use of keys, and the owner. Whom the account does not have is left out: the report is
 * older.
 */
export function withReport(part: Part, report: readonly Credentials[], name: string): Part {
  const of = new Map(report.map((one) => [one.user, one]));
  const keys = part.found.filter(({ type }) => type === 'alicloud_ram_access_key');
  const owner = report.filter(({ user }) => user === OWNER).flatMap(foundIn);
  return {
    ...part,
    sources: [...part.sources, { kind: 'credential-report', name }],
    found: [
      ...owner,
      ...part.found.map((one) => {
        if (one.type === 'alicloud_ram_user') {
          const told = of.get(textOf(one, 'name'));
          return told === undefined ? one : { ...one, seen: { ...seenOf(told), ...one.seen } };
        }
        if (one.type !== 'alicloud_ram_access_key') return one;
        const user = textOf(one, 'user_name');
        const own = keys.filter((key) => textOf(key, 'user_name') === user);
        const told = keyIn(of.get(user)?.keys ?? [], one, own.length);
        return told === undefined ? one : { ...one, seen: { ...useOf(told), ...one.seen } };
      }),
    ],
  };
}

/** Which of the report's keys it is: the one made at the same time, or the only one there is. */
function keyIn(told: readonly KeyUse[], key: Found, keys: number): KeyUse | undefined {
  const made = Date.parse(textOf(key, 'create_time'));
  const same = told.filter((one) => one.made?.getTime() === made);
  if (same.length === 1) return same[0];
  return told.length === 1 && keys === 1 ? told[0] : undefined;
}

function ram(kind: string, id: string, values: Found['values'], seen: Seen = {}): Found {
  return { type: `alicloud_ram_${kind}`, id, region: '', values, seen };
}

function seenOf({ hasMfa, lastSignIn }: Credentials): Seen {
  return { mfa: hasMfa, ...(lastSignIn !== undefined && { lastSignIn: isoOrNever(lastSignIn) }) };
}

function useOf({ lastUsed }: KeyUse): Seen {
  return lastUsed === undefined ? {} : { lastUsed: isoOrNever(lastUsed) };
}

const iso = (date: Date): string => date.toISOString();
const isoOrNever = (date: Date | null): string | null => (date === null ? null : iso(date));

function textOf({ values }: Found, name: string): string {
  const value = field(values, name);
  return typeof value === 'string' ? value : '';
}
