import { call, CHANGES_NOTHING, type Command } from './command';
import { machinesOf, userOf } from './becomes';
import type { Hunt } from './hunt';
import type { Subject } from './handles';
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
  readonly machines: readonly { readonly id: string; readonly region: string }[];
}

/** The commands that stop somebody, with their names in them. */
export function commandsFor(subjects: readonly Subject[], found: Hunt): Commands {
  const { users, roles, keys, machines } = castOf(subjects, found);
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

function machineCommands({
  id,
  region,
}: {
  readonly id: string;
  readonly region: string;
}): Command[] {
  const ask = (
    name: string,
    parameters: Readonly<Record<string, string>>,
    does: string,
  ): Command => ({
    argv: call('ecs', name, parameters, region),
    does,
    undo: CHANGES_NOTHING,
  });
  return [
    ask(
      'DescribeInstances',
      { InstanceIds: JSON.stringify([id]) },
      `Shows the security groups, the role and the address of ${id}: write them down, the next commands take them away.`,
    ),
    {
      argv: call(
        'ecs',
        'JoinSecurityGroup',
        { InstanceId: id, SecurityGroupId: 'QUARANTINE_GROUP' },
        region,
      ),
      does: 'Puts the machine into the quarantine group of its network, which drops everything. Put the id of that group in.',
      undo: call(
        'ecs',
        'LeaveSecurityGroup',
        { InstanceId: id, SecurityGroupId: 'QUARANTINE_GROUP' },
        region,
      ),
    },
    {
      argv: call('ecs', 'DetachInstanceRamRole', { InstanceIds: JSON.stringify([id]) }, region),
      does: 'The machine gets no more tokens of its role. Those that it has are good until they end: deny the role too.',
      undo: 'Attach the role again: ecs AttachInstanceRamRole.',
    },
    ask(
      'DescribeDisks',
      { InstanceId: id },
      'Shows its disks. Make a snapshot of each before anybody stops or cleans it:',
    ),
    {
      argv: call(
        'ecs',
        'CreateSnapshot',
        { DiskId: 'DISK', SnapshotName: `evidence-${id}` },
        region,
      ),
      does: 'Keeps a disk as it is now. One command for each.',
      undo: 'Delete the snapshot when nobody needs it any more: ecs DeleteSnapshot.',
    },
  ];
}

function castOf(subjects: readonly Subject[], { became, theirs }: Hunt): Cast {
  const handles = became.map(({ handle }) => handle);
  const named = (...kinds: readonly string[]): string[] =>
    handles.flatMap(({ kind, name }) => (kinds.includes(kind) ? [name] : []));
  const owners = new Map<string, string>();
  for (const { deed } of theirs) {
    const { key, user } = deed.who;
    if (key !== undefined && !key.startsWith('STS.')) owners.set(key, user ?? '');
  }
  for (const { handle, by } of became) {
    if (handle.kind !== 'key' || handle.name.startsWith('STS.')) continue;
    const known = owners.get(handle.name) ?? '';
    owners.set(handle.name, known !== '' || by === undefined ? known : userOf(by));
  }
  const ofKeys = subjects.some(({ kind }) => kind === 'key')
    ? [...owners.values()].filter(Boolean)
    : [];
  const made = new Set(
    theirs.flatMap(({ deed }) => (deed.name === 'RunInstances' ? machinesOf(deed) : [])),
  );
  const regions = new Map(
    theirs.flatMap(({ deed }) => machinesOf(deed).map((id): [string, string] => [id, deed.region])),
  );
  const unique = (all: readonly string[]): string[] => [...new Set(all)];
  return {
    users: unique([...named('user', 'console', 'newKeys'), ...ofKeys]),
    roles: unique([
      ...named('role', 'entered'),
      ...named('session').map((name) => name.slice(0, name.indexOf(':'))),
    ]),
    keys: [...owners].map(([id, user]) => ({ id, user })),
    // What they made themselves is stopped where it is told, not isolated.
    machines: named('machine')
      .filter((id) => !made.has(id))
      .map((id) => ({ id, region: regions.get(id) ?? '' })),
  };
}
