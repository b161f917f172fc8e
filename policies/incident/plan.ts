import { keysOf, type Snapshot } from '../account/snapshot';
import { call, CHANGES_NOTHING, type Command } from './command';
import { machinesOf, userOf } from './becomes';
import type { Hunt } from './hunt';
import type { Subject } from './handles';
import { machineCommands, machineIn, type Machine } from './machines';
import { LOCKDOWN_POLICY } from './steps';
import type { StepId } from './steps';

/** What of the plan has commands: by the step that they are of. */
export type Commands = Readonly<Partial<Record<StepId, readonly Command[]>>>;

const DENY_ALL = '{"Version":"1","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}';

/** The identities to lock: what was asked about, and what it made. */
interface Cast {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  /** Keys with their user, where the logs tell it. */
  readonly keys: readonly { readonly id: string; readonly user: string }[];
  readonly machines: readonly Machine[];
}

/**
 * The commands that stop somebody, with their names in them.
 *
 * @param snapshot - the account as it is: keys that the logs do not name, and what machines have.
 */
export function commandsFor(
  subjects: readonly Subject[],
  found: Hunt,
  snapshot?: Snapshot,
): Commands {
  const { users, roles, keys, machines } = castOf(subjects, found, snapshot);
  return {
    mfa: users.map((UserName) => ({
      argv: call('ram', 'GetUserMFAInfo', { UserName }),
      does: `Shows which second factor ${UserName} has: is it theirs?`,
      undo: CHANGES_NOTHING,
    })),
    keys: [
      ...users.map((UserName) => ({
        argv: call('ram', 'ListAccessKeys', { UserName }),
        does: `Shows the keys of ${UserName}, also those that the logs do not name.`,
        undo: CHANGES_NOTHING,
      })),
      ...keys.map(({ id, user }) => ({
        argv: call('ram', 'UpdateAccessKey', {
          UserName: user,
          UserAccessKeyId: id,
          Status: 'Inactive',
        }),
        does: `Switches the key ${id} off at once${user === '' ? '. Add --UserName of its owner: the logs do not tell it' : ''}.`,
        undo: call('ram', 'UpdateAccessKey', {
          UserName: user,
          UserAccessKeyId: id,
          Status: 'Active',
        }),
      })),
    ],
    sessions: sessionCommands(users, roles),
    console: users.map((UserName) => ({
      argv: call('ram', 'DeleteLoginProfile', { UserName }),
      does: `Takes the password of ${UserName} away: nobody signs in with it.`,
      undo: 'Give a new password: ram CreateLoginProfile. The old one is gone for good.',
    })),
    machines: machines.flatMap(machineCommands),
  };
}

function sessionCommands(users: readonly string[], roles: readonly string[]): Command[] {
  if (users.length + roles.length === 0) return [];
  const policy = { PolicyType: 'Custom', PolicyName: LOCKDOWN_POLICY };
  return [
    {
      argv: call('ram', 'CreatePolicy', { PolicyName: LOCKDOWN_POLICY, PolicyDocument: DENY_ALL }),
      does: 'Makes the policy that denies everything. It holds nobody before it is attached.',
      undo: call('ram', 'DeletePolicy', { PolicyName: LOCKDOWN_POLICY }),
    },
    ...users.map((UserName) => ({
      argv: call('ram', 'AttachPolicyToUser', { ...policy, UserName }),
      does: `Denies everything to ${UserName}, in sessions that are open too.`,
      undo: call('ram', 'DetachPolicyFromUser', { ...policy, UserName }),
    })),
    ...roles.map((RoleName) => ({
      argv: call('ram', 'AttachPolicyToRole', { ...policy, RoleName }),
      does: `Denies everything to all sessions of ${RoleName}, of whoever has one.`,
      undo: call('ram', 'DetachPolicyFromRole', { ...policy, RoleName }),
    })),
  ];
}

function castOf(
  subjects: readonly Subject[],
  { became, theirs }: Hunt,
  snapshot: Snapshot | undefined,
): Cast {
  const handles = became.map(({ handle }) => handle);
  const named = (...kinds: readonly string[]): string[] =>
    handles.flatMap(({ kind, name }) => (kinds.includes(kind) ? [name] : []));
  const known = snapshot === undefined ? [] : keysOf(snapshot);
  const owners = new Map<string, string>();
  for (const { deed } of theirs) {
    const { key, user } = deed.who;
    if (key !== undefined && !key.startsWith('STS.')) owners.set(key, user ?? '');
  }
  for (const { handle, by } of became) {
    if (handle.kind !== 'key' || handle.name.startsWith('STS.')) continue;
    const owner = known.find(({ id }) => id === handle.name)?.user ?? '';
    const told = [owners.get(handle.name), owner, by === undefined ? '' : userOf(by)];
    owners.set(handle.name, told.find(Boolean) ?? '');
  }
  const ofKeys = subjects.some(({ kind }) => kind === 'key')
    ? [...owners.values()].filter(Boolean)
    : [];
  const users = uniqueOf([...named('user', 'console', 'newKeys'), ...ofKeys]);
  for (const { id, user, active } of known) {
    // Those that are off already stay as they are.
    if (users.includes(user) && active !== false && !owners.has(id)) owners.set(id, user);
  }
  const made = new Set(
    theirs.flatMap(({ deed }) => (deed.name === 'RunInstances' ? machinesOf(deed) : [])),
  );
  const regions = new Map(
    theirs.flatMap(({ deed }) => machinesOf(deed).map((id): [string, string] => [id, deed.region])),
  );
  return {
    users,
    roles: uniqueOf([
      ...named('role', 'entered'),
      ...named('session').map((name) => name.slice(0, name.indexOf(':'))),
    ]),
    keys: [...owners].map(([id, user]) => ({ id, user })),
    // What they made themselves is stopped where it is told, not isolated.
    machines: named('machine')
      .filter((id) => !made.has(id))
      .map((id) => machineIn(snapshot, id, regions.get(id) ?? '')),
  };
}

const uniqueOf = (all: readonly string[]): string[] => [...new Set(all)];
