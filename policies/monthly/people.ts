import { keysOf, usersOf } from '../account/snapshot';
import type { Snapshot } from '../account/snapshot';
import type { SnapshotKey, SnapshotUser } from '../account/snapshot/people';
import { call } from '../incident/command';
import type { Command } from '../incident';
import { daysSince, IDLE_DAYS, KEY_DAYS } from './weakness';
import type { Judged, Unjudged, Weakness } from './weakness';

const USE =
  'when it was used last is not known: add --logs, or --credential-report to the snapshot';

/** Users and keys: each weakness of each once. */
export function judgePeople(snapshot: Snapshot, before: Snapshot | undefined): Judged {
  const judged = usersOf(snapshot).flatMap((user) => [
    ...judgeLogin(user, snapshot.taken),
    ...judgeKeys(user, snapshot.taken, offBefore(before)),
  ]);
  return {
    weaknesses: judged.flatMap((one) => ('kind' in one ? [one] : [])),
    unjudged: judged.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

type Found = Weakness | Unjudged;

function judgeLogin(user: SnapshotUser, now: string): readonly Found[] {
  const about = `user/${user.name}`;
  if (user.console === undefined) {
    return [{ about, why: 'whether they can sign in to the console was not read' }];
  }
  if (!user.console) return [];
  return [...judgeFactor(user, about), ...judgeIdle(user, about, now)];
}

function judgeFactor(user: SnapshotUser, about: string): readonly Found[] {
  if (user.mfa === true || user.mfaAsked === true) return [];
  if (user.mfa === undefined && user.mfaAsked === undefined) {
    return [{ about, why: 'whether a second factor is asked for was not read' }];
  }
  const bound = user.mfa === false ? 'none is bound' : 'whether one is bound is not known';
  const ask = (value: string) =>
    call('ram', 'UpdateLoginProfile', { UserName: user.name, MFABindRequired: value });
  const fix = { argv: ask('true'), does: 'Asks for one at the next sign-in.', undo: ask('false') };
  const says = `may sign in to the console with a password alone: nothing asks for a second factor, and ${bound}`;
  return [{ kind: 'console-without-mfa', item: 'A1', about, says, fix: [fix] }];
}

function judgeIdle(user: SnapshotUser, about: string, now: string): readonly Found[] {
  if (user.lastSignIn === undefined) {
    return [{ about, why: `of the console, ${USE}` }];
  }
  const days = daysSince(user.lastSignIn ?? user.consoleSince, now);
  if (days === undefined || days < IDLE_DAYS) return [];
  const since =
    user.lastSignIn === null ? 'never signed in since it was opened,' : 'signed in last';
  const fix: Command = {
    argv: call('ram', 'DeleteLoginProfile', { UserName: user.name }),
    does: 'Closes the console to them. Their keys stay.',
    undo: 'Open it again with a new password, given to them in person.',
  };
  const says = `the console is open to them, and they ${since} ${String(days)} days ago`;
  return [{ kind: 'console-idle', item: 'A8', about, says, fix: [fix] }];
}

function judgeKeys(user: SnapshotUser, now: string, wasOff: ReadonlySet<string>): readonly Found[] {
  const about = `user/${user.name}`;
  const each = user.keys.map((key) => judgeKey(key, now, wasOff));
  const active = user.keys.filter(
    (key, at) => key.active === true && !each[at]?.some((one) => isKind(one, 'key-unused')),
  );
  const [oldest, ...others] = active.toSorted((a, b) =>
    (a.created ?? '') < (b.created ?? '') ? -1 : 1,
  );
  const found: Found[] = each.flat();
  if (oldest !== undefined && others.length > 0) {
    const says = `has ${String(active.length)} keys that work: one is enough, but while it is exchanged`;
    found.push({ kind: 'keys-double', item: 'A9', about, says, fix: [switchOff(oldest)] });
  }
  if (user.console === true && active.length > 0) {
    const says =
      'signs in to the console, and has a key: whoever finds the key is them. Programs have users, or better roles, of their own';
    found.push({ kind: 'console-and-key', item: 'A9', about, says, fix: active.map(switchOff) });
  }
  return found;
}

function judgeKey(key: SnapshotKey, now: string, wasOff: ReadonlySet<string>): readonly Found[] {
  const about = `access key ${key.id} of ${key.user}`;
  if (key.active === undefined) return [{ about, why: 'whether it works was not read' }];
  if (!key.active) {
    if (!wasOff.has(key.id)) return [];
    const argv = call('ram', 'DeleteAccessKey', named(key));
    const does = 'Deletes it.';
    const undo = 'Cannot be undone: nobody has missed it for a month.';
    const says = 'is switched off, and was a month ago';
    return [{ kind: 'key-left', item: 'A9', about, says, fix: [{ argv, does, undo }] }];
  }
  const age = daysSince(key.created, now);
  const unused = daysSince(key.lastUsed === null ? key.created : key.lastUsed, now);
  if (unused !== undefined && unused >= IDLE_DAYS) {
    const says = `works, and was ${key.lastUsed === null ? 'never used since it was made' : 'used last'} ${String(unused)} days ago`;
    return [{ kind: 'key-unused', item: 'A9', about, says, fix: [switchOff(key)] }];
  }
  const open = key.lastUsed === undefined ? [{ about, why: USE }] : [];
  if (age === undefined) return [...open, { about, why: 'when it was made was not read' }];
  if (age < KEY_DAYS) return open;
  const next: Command = {
    argv: call('ram', 'CreateAccessKey', { UserName: key.user }),
    does: 'Makes the next one: give it to the program, and see that it works.',
    undo: 'Delete the new one.',
  };
  const says = `works, and is ${String(age)} days old: ${String(KEY_DAYS)} are enough`;
  return [...open, { kind: 'key-old', item: 'A9', about, says, fix: [next, switchOff(key)] }];
}

function switchOff(key: SnapshotKey): Command {
  const to = (Status: string) => call('ram', 'UpdateAccessKey', { ...named(key), Status });
  return { argv: to('Inactive'), does: `Switches ${key.id} off.`, undo: to('Active') };
}

const named = ({ user, id }: SnapshotKey) => ({ UserName: user, UserAccessKeyId: id });
const isKind = (one: Found, kind: string): boolean => 'kind' in one && one.kind === kind;

/** The keys that did not work a month ago. */
function offBefore(before: Snapshot | undefined): ReadonlySet<string> {
  if (before === undefined) return new Set();
  return new Set(keysOf(before).flatMap(({ id, active }) => (active === false ? [id] : [])));
}
