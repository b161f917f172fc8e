import type { Found } from '../../../policies/account/snapshot';
import { field, isObject } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';
import { CallError, type Ask, type Parameters } from './client';
import { forEach, type Gathered, type Taker } from './gather';
import { at, pagesOf, type Paging } from './paging';

type Kind = 'user' | 'group' | 'role';

/** Reads RAM: who there is, how they sign in, what they hold and whom they trust. */
export async function readIdentity(ask: Ask, gathered: Gathered): Promise<void> {
  const names = { user: [], group: [], role: [] } as Record<Kind, string[]>;
  await gathered.read('users', '', (taker) => readUsers(ask, taker, names.user));
  const logins = (taker: Taker) => forEach(names.user, (name) => readLogin(ask, taker, name));
  await gathered.read('logins', '', logins, ['users']);
  const keys = (taker: Taker) => forEach(names.user, (name) => readKeys(ask, taker, name));
  await gathered.read('accessKeys', '', keys, ['users']);
  await gathered.read('groups', '', (taker) => readGroups(ask, taker, names.group));
  await gathered.read('roles', '', (taker) => readRoles(ask, taker, names.role));
  await gathered.read('policies', '', (taker) => readPolicies(ask, taker));
  const attachments = async (taker: Taker) => {
    for (const kind of ['user', 'group', 'role'] as const) {
      await forEach(names[kind], (name) => readAttachments(ask, taker, kind, name));
    }
  };
  await gathered.read('attachments', '', attachments, ['users', 'groups', 'roles']);
  await gathered.read('signIn', '', (taker) => readRules(ask, taker));
}

async function readUsers(ask: Ask, taker: Taker, names: string[]): Promise<void> {
  const lost = await namesIn(ramList(ask, 'ListUsers', 'Users.User'), 'UserName', names);
  await forEach(names, async (UserName) => {
    const told = await tried(taker, ram(ask, 'GetUser', { UserName }));
    const user = at(told, 'User');
    const isBound = await bound(ask, taker, UserName);
    const signedIn = field(user, 'LastLoginDate');
    taker.add({
      ...object('user', UserName, {
        name: UserName,
        ...(isObject(user) && { display_name: field(user, 'DisplayName') ?? null }),
      }),
      seen: {
        ...(isBound !== undefined && { mfa: isBound }),
        ...(typeof signedIn === 'string' && { lastSignIn: timeOrNever(signedIn) }),
      },
    });
  });
  if (lost !== undefined) throw lost;
}

/** The names of a list, and what it breaks off with: those that came are gone on with. */
async function namesIn(
  list: AsyncGenerator<JsonObject>,
  called: string,
  names: string[],
): Promise<CallError | undefined> {
  try {
    for await (const one of list) names.push(text(one, called));
    return undefined;
  } catch (error) {
    if (error instanceof CallError) return error;
    throw error;
  }
}

async function bound(ask: Ask, taker: Taker, UserName: string): Promise<boolean | undefined> {
  const answer = await tried(taker, ram(ask, 'GetUserMFAInfo', { UserName }), 'EntityNotExist');
  if (answer === undefined) return undefined;
  return answer !== null && text(at(answer, 'MFADevice'), 'SerialNumber') !== '';
}

async function readLogin(ask: Ask, taker: Taker, UserName: string): Promise<void> {
  const answer = await absent(ram(ask, 'GetLoginProfile', { UserName }));
  const login = at(answer, 'LoginProfile');
  if (!isObject(login)) return;
  taker.add(
    object('login_profile', UserName, {
      user_name: UserName,
      ...copied(login, {
        mfa_bind_required: 'MFABindRequired',
        password_reset_required: 'PasswordResetRequired',
        create_time: 'CreateDate',
      }),
    }),
  );
}

async function readKeys(ask: Ask, taker: Taker, UserName: string): Promise<void> {
  const listed = { paging: 'none', parameters: { UserName } } as const;
  const keys = ramList(ask, 'ListAccessKeys', 'AccessKeys.AccessKey', listed);
  for await (const key of keys) {
    const id = text(key, 'AccessKeyId');
    const given = { UserName, UserAccessKeyId: id };
    const used = at(
      await tried(taker, ram(ask, 'GetAccessKeyLastUsed', given)),
      'AccessKeyLastUsed.LastUsedDate',
    );
    taker.add({
      ...object('access_key', id, {
        user_name: UserName,
        ...copied(key, { status: 'Status', create_time: 'CreateDate' }),
      }),
      seen: typeof used === 'string' ? { lastUsed: timeOrNever(used) } : {},
    });
  }
}

async function readGroups(ask: Ask, taker: Taker, names: string[]): Promise<void> {
  const lost = await namesIn(ramList(ask, 'ListGroups', 'Groups.Group'), 'GroupName', names);
  await forEach(names, async (GroupName) => {
    taker.add(object('group', GroupName, { group_name: GroupName, name: null }));
    const parameters = { GroupName };
    const members = ramList(ask, 'ListUsersForGroup', 'Users.User', { parameters });
    for await (const one of members) {
      const user = text(one, 'UserName');
      const values = { user_name: user, group_name: GroupName };
      taker.add(object('user_group_attachment', `group:${GroupName}:${user}`, values));
    }
  });
  if (lost !== undefined) throw lost;
}

async function readRoles(ask: Ask, taker: Taker, names: string[]): Promise<void> {
  const lost = await namesIn(ramList(ask, 'ListRoles', 'Roles.Role'), 'RoleName', names);
  await forEach(names, async (RoleName) => {
    const role = at(await tried(taker, ram(ask, 'GetRole', { RoleName })), 'Role');
    const told = copied(role, {
      assume_role_policy_document: 'AssumeRolePolicyDocument',
      max_session_duration: 'MaxSessionDuration',
      create_time: 'CreateDate',
    });
    // The older ways to write a trust are Terraform's alone.
    const older = { document: null, ram_users: null, services: null, name: null };
    taker.add(object('role', RoleName, { role_name: RoleName, ...older, ...told }));
  });
  if (lost !== undefined) throw lost;
}

async function readPolicies(ask: Ask, taker: Taker): Promise<void> {
  const names: string[] = [];
  const parameters = { PolicyType: 'Custom' };
  const list = ramList(ask, 'ListPolicies', 'Policies.Policy', { parameters });
  const lost = await namesIn(list, 'PolicyName', names);
  await forEach(names, async (PolicyName) => {
    const answer = await tried(taker, ram(ask, 'GetPolicy', { ...parameters, PolicyName }));
    const version = at(answer, 'DefaultPolicyVersion');
    const told = copied(version, { policy_document: 'PolicyDocument' });
    const older = { document: null, statement: null, name: null };
    taker.add(object('policy', PolicyName, { policy_name: PolicyName, ...older, ...told }));
  });
  if (lost !== undefined) throw lost;
}

async function readAttachments(ask: Ask, taker: Taker, kind: Kind, name: string): Promise<void> {
  const capital = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
  const listed = { paging: 'none', parameters: { [`${capital}Name`]: name } } as const;
  const held = ramList(ask, `ListPoliciesFor${capital}`, 'Policies.Policy', listed);
  for await (const one of held) {
    const [policy, type] = [text(one, 'PolicyName'), text(one, 'PolicyType')];
    const values = { [`${kind}_name`]: name, policy_name: policy, policy_type: type };
    const id = `${kind}:${policy}:${type}:${name}`;
    taker.add(object(`${kind}_policy_attachment`, id, values));
  }
}

async function readRules(ask: Ask, taker: Taker): Promise<void> {
  const answer = await ask('ims', 'GetSecurityPreference', '');
  const login = at(answer, 'SecurityPreference.LoginProfilePreference');
  taker.add(
    object('security_preference', 'account', {
      ...copied(login, {
        allow_user_to_change_password: 'AllowUserToChangePassword',
        enable_save_mfa_ticket: 'EnableSaveMFATicket',
        login_network_masks: 'LoginNetworkMasks',
        login_session_duration: 'LoginSessionDuration',
        mfa_operation_for_login: 'MFAOperationForLogin',
        operation_for_risk_login: 'OperationForRiskLogin',
      }),
      ...copied(at(answer, 'SecurityPreference.AccessKeyPreference'), {
        allow_user_to_manage_access_keys: 'AllowUserToManageAccessKeys',
      }),
      ...copied(at(answer, 'SecurityPreference.MFAPreference'), {
        allow_user_to_manage_mfa_devices: 'AllowUserToManageMFADevices',
      }),
    }),
  );
  const password = at(await tried(taker, ram(ask, 'GetPasswordPolicy', {})), 'PasswordPolicy');
  const rules = copied(password, {
    hard_expiry: 'HardExpiry',
    max_login_attempts: 'MaxLoginAttemps',
    max_password_age: 'MaxPasswordAge',
    minimum_password_length: 'MinimumPasswordLength',
    password_reuse_prevention: 'PasswordReusePrevention',
    require_lowercase_characters: 'RequireLowercaseCharacters',
    require_numbers: 'RequireNumbers',
    require_symbols: 'RequireSymbols',
    require_uppercase_characters: 'RequireUppercaseCharacters',
  });
  if (Object.keys(rules).length > 0) taker.add(object('account_password_policy', 'account', rules));
}

const ram = (ask: Ask, action: string, parameters: Parameters): Promise<Json> =>
  ask('ram', action, '', parameters);

function ramList(
  ask: Ask,
  action: string,
  list: string,
  more: { readonly paging?: Paging; readonly parameters?: Parameters } = {},
): AsyncGenerator<JsonObject> {
  return pagesOf(ask, { product: 'ram', action, list, paging: 'marker', ...more }, '');
}

function object(kind: string, id: string, values: JsonObject): Found {
  return { type: `alicloud_ram_${kind}`, id, region: '', values };
}

/** Fields as attributes; what the answer does not have was not read. */
function copied(from: Json | undefined, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, called]) => {
      const value = field(from, called);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** null where there is none of it. */
async function absent(call: Promise<Json>): Promise<Json> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CallError && error.code.startsWith('EntityNotExist')) return null;
    throw error;
  }
}

/** A call for what is told besides: where it is refused that is not known, and all else is. */
async function tried(
  taker: Taker,
  call: Promise<Json>,
  none?: 'EntityNotExist',
): Promise<Json | undefined> {
  try {
    return none === undefined ? await call : await absent(call);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    taker.left(error);
    return undefined;
  }
}

function text(from: Json | undefined, name: string): string {
  const value = field(from, name);
  return typeof value === 'string' ? value : '';
}

/** What was never done has an empty time, or none that is one. */
function timeOrNever(told: string): string | null {
  return Number.isNaN(Date.parse(told)) ? null : new Date(told).toISOString();
}
