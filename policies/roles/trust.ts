import * as names from '../../alicloud/names';
import type { Site } from '../../settings';
import type { Condition, Policy, PrincipalType } from '../ram/policy';
import { checkAccount } from './binding';
import { mustMatch, mustName } from './errors';
import { checkAllowlist } from './networks';

export interface MemberTrustOptions {
  readonly account: string;
  /**
   * Names of the users who may enter.
   *
   * @default - all of the account whose own policies let them assume the role
   */
  readonly users?: readonly string[];
  /**
   * Networks that they may come from.
   *
   * @default - any
   */
  readonly networks?: readonly string[];
}

/**
 * Users of the account, with MFA. The condition is on an Allow: where RAM does not know of MFA, as
 * on calls with an access key, it does not hold. A Deny on `false` would let just those through.
 *
 * @throws BaselineError where a user or a network is open or malformed.
 */
export function memberTrust({ account, users, networks }: MemberTrustOptions): Policy {
  checkAccount(account);
  if (users !== undefined) checkUsers(users);
  const ids = users?.map((user) => `acs:ram::${account}:user/${user}`);
  const condition: Condition = { Bool: { 'acs:MFAPresent': ['true'] } };
  return trust('RAM', ids ?? [`acs:ram::${account}:root`], {
    ...condition,
    ...(networks !== undefined && { IpAddress: { 'acs:SourceIp': sourcesOf(networks) } }),
  });
}

export interface BreakGlassTrustOptions extends MemberTrustOptions {
  /** The people who may enter, each by name: for an emergency the whole account is not an answer. */
  readonly users: readonly string[];
}

/**
 * Named people, with MFA, and where set from named networks. Not through single sign-on: it may be
 * what is broken.
 *
 * @throws BaselineError where nobody is named, or a user or a network is open or malformed.
 */
export function breakGlassTrust(options: BreakGlassTrustOptions): Policy {
  return memberTrust(options);
}

export interface SamlTrustOptions {
  readonly account: string;
  /** Name of the SAML provider. */
  readonly provider: string;
  /** Where the account was opened: sign-in has another address there. */
  readonly site: Site;
}

/** The only condition key that RAM knows for SAML, and that it asks for. */
const RECIPIENTS: Readonly<Record<Site, string>> = {
  international: 'https://signin.alibabacloud.com/saml-role/sso',
  china: 'https://signin.aliyun.com/saml-role/sso',
};

/**
 * People whom the company's identity provider vouches for, who it says may take the role. MFA is
 * the identity provider's: RAM is not told of it.
 *
 * @throws BaselineError unless it is the name of a provider.
 */
export function samlTrust({ account, provider, site }: SamlTrustOptions): Policy {
  checkAccount(account);
  checkProvider(provider);
  return trust('Federated', [`acs:ram::${account}:saml-provider/${provider}`], {
    StringEquals: { 'saml:recipient': [RECIPIENTS[site]] },
  });
}

/** One statement: who may enter, under what condition. */
export function trust(type: PrincipalType, ids: readonly string[], condition: Condition): Policy {
  const principal = { [type]: [...ids] };
  const statement = { effect: 'Allow', principal, action: ['sts:AssumeRole'], condition } as const;
  return { kind: 'trust', statements: [statement] };
}

/** @throws BaselineError unless it is the name of an identity provider. */
export function checkProvider(provider: string): void {
  mustMatch(provider, names.identityProviderName.pattern, {
    path: 'the identity provider',
    allowed: 'its name in RAM: 1 to 128 letters, digits or any of ._-',
    fix: 'Give the name, not the ARN.',
  });
}

function checkUsers(users: readonly string[]): void {
  const problem = {
    path: 'the users who may enter',
    allowed: 'names of users, 1 to 64 letters, digits or any of ._-',
    fix: 'Name each user as in RAM, without what follows the @.',
  };
  mustName(users, problem);
  for (const user of users) mustMatch(user, names.ramUserName.pattern, problem);
}

function sourcesOf(networks: readonly string[]): readonly string[] {
  checkAllowlist(networks, 'the networks that people may come from');
  return [...networks];
}
