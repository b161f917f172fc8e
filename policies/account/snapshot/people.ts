import { field } from '../../review';
import { coverageOf, objectsOf } from './snapshot';
import type { Snapshot, SnapshotObject } from './snapshot';

/** The owner of the account, as RAM's credential report calls them: no user of RAM may be called so. */
export const OWNER = '<root>';

/** What is known of the owner. undefined is what nobody knows. */
export interface SnapshotOwner {
  readonly mfa: boolean | undefined;
  /** Without ids: the report leaves them out. */
  readonly keys: readonly SnapshotKey[];
}

/** The owner, where the credential report was read. */
export function ownerOf(snapshot: Snapshot): SnapshotOwner | undefined {
  const owner = objectsOf(snapshot, 'alicloud_ram_user').find(({ id }) => id === OWNER);
  if (owner === undefined) return undefined;
  return { mfa: owner.seen.mfa, keys: keysOf(snapshot).filter(({ user }) => user === OWNER) };
}

/** A user with what belongs to them. undefined is what nobody knows, everywhere. */
export interface SnapshotUser {
  readonly name: string;
  /** Whether they can sign in to the console. */
  readonly console: boolean | undefined;
  /** When that was opened, as an ISO time. */
  readonly consoleSince: string | undefined;
  /** Whether the console asks them for a second factor: by their login, or everybody's. */
  readonly mfaAsked: boolean | undefined;
  /** Whether a second factor is bound. */
  readonly mfa: boolean | undefined;
  /** null: never. */
  readonly lastSignIn: string | null | undefined;
  readonly keys: readonly SnapshotKey[];
}

export interface SnapshotKey {
  readonly id: string;
  readonly user: string;
  readonly active: boolean | undefined;
  /** As an ISO time. */
  readonly created: string | undefined;
  /** null: never. */
  readonly lastUsed: string | null | undefined;
}

/** The users of an account, and those whom only their keys or logins name. */
export function usersOf(snapshot: Snapshot): readonly SnapshotUser[] {
  const users = objectsOf(snapshot, 'alicloud_ram_user');
  const logins = objectsOf(snapshot, 'alicloud_ram_login_profile');
  const keys = keysOf(snapshot);
  const everybody = mfaForAll(snapshot);
  const named = new Map(users.map((one) => [textAt(one, 'name') ?? one.id, one]));
  const names = [
    ...named.keys(),
    ...logins.flatMap((one) => textAt(one, 'user_name') ?? []),
    ...keys.map(({ user }) => user),
  ];
  const others = [...new Set(names)].filter((name) => name !== OWNER);
  return others.sort().map((name): SnapshotUser => {
    const login = logins.find((one) => textAt(one, 'user_name') === name);
    const seen = named.get(name)?.seen;
    const isCertain = coverageOf(snapshot, 'logins').read === 'all';
    return {
      name,
      console: login !== undefined ? true : isCertain ? false : undefined,
      consoleSince: login && textAt(login, 'create_time'),
      mfaAsked: everybody === true ? true : asked(login, everybody),
      mfa: seen?.mfa,
      lastSignIn: seen?.lastSignIn,
      keys: keys.filter(({ user }) => user === name),
    };
  });
}

export function keysOf(snapshot: Snapshot): readonly SnapshotKey[] {
  return objectsOf(snapshot, 'alicloud_ram_access_key').map((one) => {
    const status = textAt(one, 'status');
    return {
      id: one.id,
      user: textAt(one, 'user_name') ?? '',
      active: status === undefined ? undefined : status === 'Active',
      created: textAt(one, 'create_time'),
      lastUsed: one.seen.lastUsed,
    };
  });
}

function asked(login: SnapshotObject | undefined, everybody: boolean | undefined) {
  const own = login && field(login.values, 'mfa_bind_required');
  if (own === true) return true;
  return own === undefined || everybody === undefined ? undefined : false;
}

/** What the account asks of everybody who signs in. */
function mfaForAll(snapshot: Snapshot): boolean | undefined {
  const [rules] = objectsOf(snapshot, 'alicloud_ram_security_preference');
  if (rules === undefined) {
    return coverageOf(snapshot, 'signIn').read === 'all' ? false : undefined;
  }
  const operation = field(rules.values, 'mfa_operation_for_login');
  const enforced = field(rules.values, 'enforce_mfa_for_login');
  if (operation === 'mandatory' || enforced === true) return true;
  return operation === undefined && enforced === undefined ? undefined : false;
}

/** The text of an attribute that was read and is set. */
export function textAt({ values }: SnapshotObject, name: string): string | undefined {
  const value = field(values, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
