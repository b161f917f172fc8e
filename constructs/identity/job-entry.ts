import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Policy } from '../../policies/ram';
import { breakGlassTrust, memberTrust, oidcTrust, samlTrust } from '../../policies/roles';
import { formatValue } from '../../settings/format-value';
import { refused, withConstructPath } from '../errors';

/** Something that is named in a trust policy and, if this stack makes it, has to be made first. */
interface Named {
  readonly resource?: ITerraformDependable;
}

/** A user: `Person`, or one that is there already. */
export interface NamedUser extends Named {
  readonly userName: string;
}

/** A SAML provider: `SamlEntry`, or one that is there already. */
export interface NamedSamlProvider extends Named {
  readonly providerName: string;
}

/** An OIDC provider: `OidcEntry`, or one that is there already. */
export interface NamedOidcProvider extends Named {
  readonly providerName: string;
  readonly issuer: string;
  readonly clientIds: readonly string[];
}

/** Users of the account, with MFA. */
export interface MemberEntry {
  readonly by: 'members';
  /** @default - all of the account whose own policies let them assume the role */
  readonly users?: readonly NamedUser[];
  /**
   * Networks that they may come from. Of break-glass also those that permissions are changed from.
   *
   * @default - any
   */
  readonly networks?: readonly string[];
}

/** People of the company's identity provider, who it says may take the role. MFA is its own. */
export interface SamlRoleEntry {
  readonly by: 'saml';
  readonly provider: NamedSamlProvider;
  /**
   * Where the account was opened: sign-in has another address there.
   *
   * @default 'international'
   */
  readonly site?: 'international' | 'china';
}

/** Holders of tokens of an OIDC provider, by whole subject. */
export interface OidcRoleEntry {
  readonly by: 'oidc';
  readonly provider: NamedOidcProvider;
  readonly subjects: readonly string[];
  /** @default - the provider's client id, where it has one only */
  readonly audience?: string;
}

/** Who may enter a role. There is no open one. */
export type JobEntry = MemberEntry | SamlRoleEntry | OidcRoleEntry;

/** A trust policy and what it names. */
export interface Trust {
  readonly policy: Policy;
  readonly trusted: readonly ITerraformDependable[];
}

/** @throws BaselineError where the entry is open or malformed. */
export function trustOf(construct: IConstruct, account: string, entry: JobEntry): Trust {
  return withConstructPath(construct, () => {
    if (entry.by === 'members') {
      const { users, networks } = entry;
      return {
        policy: memberTrust({
          account,
          ...(users && { users: users.map(({ userName }) => userName) }),
          ...(networks && { networks }),
        }),
        trusted: resourcesOf(users ?? []),
      };
    }
    const trusted = resourcesOf([entry.provider]);
    if (entry.by === 'saml') {
      const { provider, site = 'international' } = entry;
      return { policy: samlTrust({ account, provider: provider.providerName, site }), trusted };
    }
    const { provider, subjects } = entry;
    const audience = audienceOf(construct, provider, entry.audience);
    const { providerName, issuer } = provider;
    const policy = oidcTrust({ account, provider: providerName, issuer, audience, subjects });
    return { policy, trusted };
  });
}

/** What is told where the whole account, or too much of it, could enter. */
const NAMED = {
  breakGlass: {
    allowed: "named people, by: 'members' with users, as single sign-on may be what is broken",
    fix: 'Name the people who may enter.',
  },
  deployer: {
    allowed: "named people, by: 'members' with users, or a pipeline, by: 'oidc'",
    fix: 'Name who deploys.',
  },
} as const;

/** The emergency, and who deploys, are no matter of the whole account, nor of single sign-on. */
export function namedTrustOf(
  construct: IConstruct,
  job: 'breakGlass' | 'deployer',
  account: string,
  entry: JobEntry,
): Trust {
  if (job === 'deployer' && entry.by === 'oidc') return trustOf(construct, account, entry);
  if (entry.by !== 'members' || entry.users === undefined) {
    const found = entry.by === 'members' ? 'the whole account' : `by ${entry.by}`;
    throw refused(construct, { path: 'entry', found, ...NAMED[job] });
  }
  const { users, networks } = entry;
  const policy = withConstructPath(construct, () =>
    breakGlassTrust({
      account,
      users: users.map(({ userName }) => userName),
      ...(networks && { networks }),
    }),
  );
  return { policy, trusted: resourcesOf(users) };
}

/** What tokens have to be asked for: one of the provider's client ids. */
export function audienceOf(
  construct: IConstruct,
  { clientIds }: NamedOidcProvider,
  audience?: string,
): string {
  const [first] = clientIds;
  const chosen = audience ?? (clientIds.length === 1 ? first : undefined);
  if (chosen !== undefined && clientIds.includes(chosen)) return chosen;
  throw refused(construct, {
    path: 'audience',
    found: formatValue(chosen),
    allowed: `one of the provider's client ids: ${clientIds.join(', ')}`,
    fix: 'Name what tokens are asked for.',
  });
}

export function resourcesOf(named: readonly Named[]): ITerraformDependable[] {
  return named.flatMap(({ resource }) => resource ?? []);
}
