import type { Caller, Deed } from './deed';

/**
 * Something by which a thief is known: an identity, or what makes one theirs.
 * - `user`: a RAM user, whatever they sign in with
 * - `console`: a RAM user at the console, as somebody else gave them the password or the second factor
 * - `newKeys`: keys of a user that nobody had used before
 * - `key`: an access key
 * - `session`: a session of a role: `<role>:<session>`
 * - `role`: a role, all its sessions
 * - `entered`: sessions of a role that nobody of this account was seen to enter
 * - `machine`: what a machine does by its role
 * - `provider`: whoever comes with a token of an identity provider
 * - `sso`: a person of CloudSSO
 * - `root`: the owner of the account
 */
export type HandleKind =
  | 'user'
  | 'console'
  | 'newKeys'
  | 'key'
  | 'session'
  | 'role'
  | 'entered'
  | 'machine'
  | 'provider'
  | 'sso'
  | 'root';

export interface Handle {
  readonly kind: HandleKind;
  /** Empty: the owner of the account. */
  readonly name: string;
}

export const idOf = ({ kind, name }: Handle): string => `${kind}/${name}`;

/** What is asked about. */
export interface Subject {
  readonly kind: 'user' | 'role' | 'key' | 'machine' | 'root';
  /** Of the owner of the account: empty. */
  readonly name: string;
}

/** What is known of identities from before: which keys were in use, and who entered which session. */
export interface Known {
  /** When a key was seen first. */
  readonly firstUse: ReadonlyMap<string, number>;
  /** Sessions that somebody of this account was seen to enter, and who was not theirs. */
  readonly entered: ReadonlySet<string>;
}

/** The handles that a caller would have been known by, each with the time from which it must have been theirs. */
export function handlesOf({ who, at }: Deed, { firstUse, entered }: Known): readonly Handle[] {
  const { type, user, role, session, key } = who;
  if (type === 'root-account') return [{ kind: 'root', name: '' }];
  const byKey: Handle[] = key === undefined ? [] : [{ kind: 'key', name: key }];
  if (user !== undefined) {
    const isNew = key !== undefined && (firstUse.get(key) ?? at) === at;
    return [
      { kind: 'user', name: user },
      ...(key === undefined ? [{ kind: 'console', name: user } as const] : []),
      ...(isNew ? [{ kind: 'newKeys', name: user } as const] : []),
      ...byKey,
    ];
  }
  if (role === undefined) return byKey;
  const full = `${role}:${session ?? ''}`;
  return [
    { kind: 'role', name: role },
    { kind: 'session', name: full },
    ...(entered.has(full) ? [] : [{ kind: 'entered', name: role } as const]),
    ...machineIn(session ?? '').map((name) => ({ kind: 'machine', name }) as const),
    ...(session === undefined ? [] : [{ kind: 'sso', name: session } as const]),
    ...byKey,
  ];
}

/** A machine names its sessions after itself: `vm-ram-i-bp1`, or its id alone. */
function machineIn(session: string): readonly string[] {
  const id = /(?:^|-)(i-[a-z0-9]+)$/.exec(session)?.[1];
  return id === undefined ? [] : [id];
}

/** As people write it. */
export function callerText({ type, stranger, user, role, session, key }: Caller): string {
  const own =
    type === 'root-account'
      ? 'the owner of the account'
      : user !== undefined
        ? `user ${user}`
        : role !== undefined
          ? `role ${role}${session === undefined ? '' : `, session ${session}`}`
          : type;
  const with_ = key === undefined || key.startsWith('STS.') ? '' : `, key ${key}`;
  return `${own}${with_}${stranger === undefined ? '' : ` of account ${stranger}`}`;
}

const WORDS: Readonly<Record<HandleKind, (name: string) => string>> = {
  user: (name) => `user ${name}`,
  console: (name) => `user ${name} at the console`,
  newKeys: (name) => `new keys of user ${name}`,
  key: (name) => `access key ${name}`,
  session: (name) =>
    `session ${name.slice(name.indexOf(':') + 1)} of role ${name.slice(0, name.indexOf(':'))}`,
  role: (name) => `role ${name}`,
  entered: (name) => `sessions of role ${name} that nobody here was seen to enter`,
  machine: (name) => `machine ${name}`,
  provider: (name) => `whoever the identity provider ${name} vouches for`,
  sso: (name) => `${name} of CloudSSO`,
  root: () => 'the owner of the account',
};

export const handleText = ({ kind, name }: Handle): string => WORDS[kind](name);
