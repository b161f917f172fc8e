import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import type { Caller, EntryCall } from 'alicloud-sandbox';
import {
  entryInto,
  entryRefused,
  holderOf,
  requestContext,
  roleOf,
  rootOf,
  userOf,
  type AccountObjects,
  type Circumstances,
  type Identity,
} from '../../../policies/authority';
import { formatValue } from '../../../settings/format-value';
import { wrongInput } from '../../exit';
import { policyIn } from '../../policy-file';

/** Who calls, as the command line says it. */
export interface AsOptions {
  /** `root`, a user or a role of the account, or a file with a policy. */
  readonly as?: string;
  /** Who enters the role: a user, or a service of the cloud. */
  readonly by?: string;
  readonly mfa?: boolean;
  readonly from?: string;
  readonly session?: string;
}

/** An address of documentation (RFC 5737): from no network that anybody is let in from by name. */
const SOMEWHERE = '203.0.113.10';
const SESSION = 'sandbox';

export interface Signed {
  readonly identity: Identity;
  readonly caller: Caller;
  readonly entry?: EntryCall;
}

export function circumstancesOf(options: AsOptions, now: () => Date): Circumstances {
  const address = options.from ?? SOMEWHERE;
  if (isIP(address) === 0) {
    throw wrongInput(
      `--from: found ${formatValue(address)}, allowed: an address, such as 192.0.2.1`,
    );
  }
  const { session = SESSION } = options;
  if (!/^[A-Za-z0-9.@_-]{2,64}$/.test(session)) {
    throw wrongInput(
      `--session: found ${formatValue(session)}, allowed: 2 to 64 letters, digits, '.', '@', '_' and '-'`,
    );
  }
  return { mfa: options.mfa === true, address, now };
}

/** @throws CliError where the account has nobody of the name. */
export function signIn(options: AsOptions, account: AccountObjects, how: Circumstances): Signed {
  const identity = identityOf(options.as ?? 'root', account);
  const caller = callerOf(identity, account, how, options.session);
  if (identity.kind !== 'role') {
    if (options.by !== undefined) {
      throw wrongInput(`--by: found ${formatValue(options.by)}, allowed: with --as <role> only`);
    }
    return { identity, caller };
  }
  return { identity, caller, entry: enter(identity, options, account, how) };
}

function identityOf(as: string, account: AccountObjects): Identity {
  if (as === 'root') return rootOf(account);
  const [, kind, plain = as] = /^(user|role)\/(.+)$/.exec(as) ?? [];
  const user = kind === 'role' ? undefined : userOf(plain, account);
  const role = kind === 'user' ? undefined : roleOf(plain, account);
  if (user !== undefined && role !== undefined) {
    throw wrongInput(
      `--as: ${formatValue(as)} is a user and a role, allowed: user/${as} or role/${as}. Say which.`,
    );
  }
  const found = user ?? role;
  if (found !== undefined) return found;
  if (kind === undefined && existsSync(as)) return holderOf([policyIn(as)], account);
  throw wrongInput(
    `--as: found ${formatValue(as)}, allowed: root, a user or a role of the account, or a file with a policy. Users: ${named('alicloud_ram_user', account)}. Roles: ${named('alicloud_ram_role', account)}.`,
  );
}

/** Names that one line has room for. */
const SHOWN = 10;

function named(type: string, account: AccountObjects): string {
  const names = account
    .list(type)
    .map(({ attributes }) => formatValue(attributes['role_name'] ?? attributes['name'] ?? ''));
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return names.length === 0 ? 'none' : names.slice(0, SHOWN).join(', ') + more;
}

/** The one who is named enters, else the first user who may. */
function enter(
  role: Identity,
  { by, session = SESSION }: AsOptions,
  account: AccountObjects,
  how: Circumstances,
): EntryCall {
  const context = requestContext(how);
  const candidates = by === undefined ? usersOf(account) : [enteringAs(by, account)];
  const tried = candidates.map((one) => ({
    by: one,
    ...entryInto({ role, by: one, context }, account),
  }));
  const [first] = tried;
  if (first === undefined) {
    throw wrongInput(
      `--as: the account has no user who could enter the role ${role.name}, allowed: --by <user or service>. Make a user, or name a service that the role trusts.`,
    );
  }
  // Else the one whom only the role keeps out.
  const found =
    tried.find(({ answer }) => answer.decision === 'allowed') ??
    tried.find(({ answer }) => answer.step === 'resource') ??
    first;
  const isAllowed = found.answer.decision === 'allowed';
  const arn = role.principal.id;
  const refusal = { code: 'NoPermission', message: entryRefused(arn, found.answer, found.trust) };
  return {
    caller:
      'service' in found.by ? serviceCaller(found.by.service) : callerOf(found.by, account, how),
    call: {
      ...{ service: 'Sts', event: 'AssumeRole', apiVersion: '2015-04-01' },
      ...{ isRead: false, isSure: true, comesAfter: false },
      ...(!isAllowed && { refusal }),
    },
    parameters: { RoleArn: arn, RoleSessionName: session },
  };
}

type Entering = Identity | { readonly service: string };

function usersOf(account: AccountObjects): Entering[] {
  return account.list('alicloud_ram_user').flatMap(({ attributes }) => {
    const user = userOf(String(attributes['name']), account);
    return user === undefined ? [] : [user];
  });
}

function enteringAs(by: string, account: AccountObjects): Entering {
  if (by.endsWith('.aliyuncs.com')) return { service: by };
  const user = userOf(by, account);
  if (user !== undefined) return user;
  throw wrongInput(
    `--by: found ${formatValue(by)}, allowed: a user of the account, or a service such as fc.aliyuncs.com. Users: ${named('alicloud_ram_user', account)}.`,
  );
}

function serviceCaller(service: string): Caller {
  const [name = service] = service.split('.');
  return {
    ...{ type: 'system', principalId: service, userName: name, mfa: false, address: service },
  };
}

function callerOf(
  { kind, name, principal }: Identity,
  account: AccountObjects,
  { mfa, address }: Circumstances,
  session = SESSION,
): Caller {
  const how = { mfa, address };
  const uid = principal.uid ?? madeUp(principal.id, '0123456789', 18);
  if (kind === 'role') {
    const key = `STS.${madeUp(`${principal.id}/${session}`, LETTERS, 24)}`;
    const principalId = `${uid}:${session}`;
    const userName = `${name}:${session}`;
    return { type: 'assumed-role', principalId, userName, accessKeyId: key, ...how };
  }
  // Whoever signed in with a second factor works with a key for the moment.
  const accessKeyId = mfa
    ? `STS.${madeUp(principal.id, LETTERS, 24)}`
    : (keyOf(name, account) ?? `LTAI5t${madeUp(principal.id, LETTERS, 18)}`);
  const type = kind === 'root' ? 'root-account' : 'ram-user';
  return { type, principalId: uid, userName: name, accessKeyId, ...how };
}

function keyOf(user: string, account: AccountObjects): string | undefined {
  const keys = account.list('alicloud_ram_access_key');
  return keys.find(
    ({ attributes }) => attributes['user_name'] === user && attributes['status'] !== 'Inactive',
  )?.id;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** The same for the same text, in these letters. */
function madeUp(text: string, letters: string, length: number): string {
  const bytes = createHash('sha256').update(text).digest();
  return [...bytes.subarray(0, length)]
    .map((byte) => letters.charAt(byte % letters.length))
    .join('');
}
