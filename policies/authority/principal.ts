import { assumeRole } from '../ram';
import type { Answer, Context, Policy, Principal } from '../ram';
import { controlPolicies, policiesOfRole, policiesOfUser, trustOf } from './attached';
import { text, type AccountObjects } from './objects';

/** Somebody who calls, as RAM knows them. */
export interface Identity {
  readonly kind: 'root' | 'user' | 'role' | 'policies';
  readonly name: string;
  readonly principal: Principal;
  /** What is attached to them now. */
  readonly policies: () => readonly Policy[];
}

/** The account's own user, whom RAM refuses nothing. */
export function rootOf(account: AccountObjects): Identity {
  const principal = { type: 'RAM', id: `acs:ram::${account.id}:root`, uid: account.id } as const;
  return { kind: 'root', name: 'root', principal, policies: () => [] };
}

export function userOf(name: string, account: AccountObjects): Identity | undefined {
  const found = account
    .list('alicloud_ram_user')
    .find(({ attributes }) => text(attributes, 'name').toLowerCase() === name.toLowerCase());
  if (found === undefined) return undefined;
  const own = text(found.attributes, 'name');
  const principal = {
    type: 'RAM',
    id: `acs:ram::${account.id}:user/${own}`,
    uid: found.id,
  } as const;
  return { kind: 'user', name: own, principal, policies: () => policiesOfUser(own, account) };
}

export function roleOf(name: string, account: AccountObjects): Identity | undefined {
  const found = account
    .list('alicloud_ram_role')
    .find(
      ({ attributes }) =>
        text(attributes, 'role_name', 'name').toLowerCase() === name.toLowerCase(),
    );
  if (found === undefined) return undefined;
  const own = text(found.attributes, 'role_name', 'name');
  const uid = text(found.attributes, 'role_id');
  const principal = { type: 'RAM', id: roleArn(own, account), ...(uid !== '' && { uid }) } as const;
  return { kind: 'role', name: own, principal, policies: () => policiesOfRole(own, account) };
}

/** Somebody who has these policies and is not in the account. */
export function holderOf(policies: readonly Policy[], account: AccountObjects): Identity {
  const principal = { type: 'RAM', id: `acs:ram::${account.id}:user/${HOLDER}` } as const;
  return { kind: 'policies', name: HOLDER, principal, policies: () => policies };
}

const HOLDER = 'policy-holder';

function roleArn(name: string, account: AccountObjects): string {
  return `acs:ram::${account.id}:role/${name}`;
}

export interface EntryOf {
  readonly role: Identity;
  readonly by: Identity | { readonly service: string };
  readonly context: Context;
}

export interface Entered {
  readonly answer: Answer;
  readonly trust: Policy;
}

/** Whether somebody, or a service of the cloud, gets into a role: both sides have to allow. */
export function entryInto({ role, by, context }: EntryOf, account: AccountObjects): Entered {
  const trust = trustOf(role.name, account);
  if (trust === undefined) throw new Error(`there is no role ${role.name}`);
  const own = 'service' in by ? [] : by.policies();
  const caller = 'service' in by ? ({ type: 'Service', id: by.service } as const) : by.principal;
  const answer = assumeRole(
    { caller, role: role.principal.id, context },
    { identity: own, trust, control: controlLevels(account) },
  );
  return { answer, trust };
}

/** Each policy that is attached to the account limits what all in it may do. */
export function controlLevels(account: AccountObjects): readonly (readonly Policy[])[] {
  const own = controlPolicies(account);
  return own.length === 0 ? [] : [[FULL_ACCESS, ...own]];
}

/** Attached everywhere by the Resource Directory itself. */
const FULL_ACCESS: Policy = {
  kind: 'control',
  name: 'FullAliyunAccess',
  statements: [{ effect: 'Allow', action: ['*'], resource: ['*'] }],
};
