import { BaselineError } from '../../alicloud/problems';
import { formatValue } from '../../settings/format-value';
import * as names from '../../alicloud/names';
import type { Condition, Statement } from '../ram/policy';
import { NOTHING_MANAGED, type ManagedNames } from './deployment/managed';
import { ownMfaPolicyName } from './own-mfa-policy';
import { mustMatch } from './errors';
import type { StatementTemplate, Within } from './role';

/** What a developer works on: things that carry a tag, or that lie in a resource group. */
export type Scope = TagScope | ResourceGroupScope;

export interface TagScope {
  readonly tag: { readonly key: string; readonly value: string };
  /**
   * How the names of functions and log projects begin, which RAM does not tell apart by tag.
   *
   * @default - the tag's value and a hyphen
   */
  readonly namePrefix?: string;
}

export interface ResourceGroupScope {
  /** `rg-` and what follows. */
  readonly resourceGroup: string;
  /** How the names of functions and log projects begin. */
  readonly namePrefix: string;
}

/** What the placeholders of a statement stand for. */
export interface Binding {
  /** 16 digits. */
  readonly account: string;
  /** The region that changes are held to. Default: any. */
  readonly region?: string;
  /** Only a role whose statements are held to a scope needs one. */
  readonly scope?: Scope;
  /** How the names begin of what the baseline makes for itself. Default: `alicloud-baseline-`. */
  readonly ownPrefix?: string;
  /** Names of what the baseline makes besides. Only who deploys or plans needs them. */
  readonly managed?: ManagedNames;
}

export const OWN_PREFIX = 'alicloud-baseline-';

/** Binds statements to an account: placeholders filled, conditions of the scope added. */
export function bind(statements: readonly StatementTemplate[], binding: Binding): Statement[] {
  checkBinding(binding);
  const { region = '*', ownPrefix = OWN_PREFIX } = binding;
  const fill = (text: string): string =>
    text.replace(/\{(account|region|own|prefix)\}/g, (_, name: string) => {
      if (name === 'account') return binding.account;
      if (name === 'region') return region;
      return name === 'own' ? ownPrefix : namePrefixOf(scopeOf(binding));
    });
  return statements.flatMap(({ effect, action, resource, condition, within }) => {
    const named = resource.flatMap((one) => eachOf(one, binding.managed ?? NOTHING_MANAGED));
    // Of a kind that the baseline has nothing of.
    if (named.length === 0) return [];
    const merged = merge(condition, within && scopeCondition(within, scopeOf(binding)), fill);
    return {
      effect,
      action: [...action],
      resource: named.map(fill),
      ...(merged && { condition: merged }),
    };
  });
}

const KINDS = {
  role: 'roles',
  group: 'groups',
  person: 'people',
  oidc: 'oidcProviders',
  saml: 'samlProviders',
  trail: 'trails',
  project: 'projects',
} as const satisfies Readonly<Record<string, keyof ManagedNames>>;

/** A resource for each of the names that a placeholder in it stands for. */
function eachOf(resource: string, managed: ManagedNames): readonly string[] {
  const placeholder = /\{(role|group|person|own-policy|oidc|saml|trail|project)\}/.exec(resource);
  if (placeholder === null) return [resource];
  const [text, kind = ''] = placeholder;
  return namesOf(kind, managed).map((name) => resource.replace(text, () => mustBeOne(name)));
}

/** The policy that somebody looks after the own device by is called after them. */
function namesOf(kind: string, managed: ManagedNames): readonly string[] {
  if (kind === 'own-policy') return managed.people.map(ownMfaPolicyName);
  return managed[KINDS[kind as keyof typeof KINDS]];
}

/** A wildcard in a name would be everybody's. */
function mustBeOne(name: string): string {
  return mustMatch(name, /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, {
    path: 'the name of something that the baseline makes',
    allowed: '1 to 128 letters, digits or any of ._-',
    fix: 'Give the whole name.',
  });
}

function merge(
  condition: Condition | undefined,
  scope: Readonly<Record<string, readonly string[]>> | undefined,
  fill: (text: string) => string,
): Condition | undefined {
  if (condition === undefined && scope === undefined) return undefined;
  const filled = Object.fromEntries(
    Object.entries(condition ?? {}).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, values.map(fill)])),
    ]),
  ) as Condition;
  if (scope === undefined) return filled;
  return { ...filled, StringEquals: { ...filled.StringEquals, ...scope } };
}

/**
 * A resource group has one key for all products. Of tags, RDS and classic load balancers document
 * spellings of their own, and `acs:ResourceTag` was measured not to be filled in for RDS.
 */
function scopeCondition(within: Within, scope: Scope): Record<string, readonly string[]> {
  if (!('tag' in scope)) return { 'acs:ResourceGroupId': [scope.resourceGroup] };
  const { key, value } = scope.tag;
  const keys: Readonly<Record<Within, string>> = {
    existing: `acs:ResourceTag/${key}`,
    created: `acs:RequestTag/${key}`,
    'existing-rds': `rds:ResourceTag/${key}`,
    'existing-slb': `slb:tag/${key}`,
  };
  return { [keys[within]]: [value] };
}

function scopeOf({ scope }: Binding): Scope {
  if (scope !== undefined) return scope;
  throw new BaselineError([
    {
      path: 'the scope of the role',
      found: 'none',
      allowed: "a tag's key and value, or a resource group",
      fix: 'Name what the people in the role work on: without it they would reach everything.',
    },
  ]);
}

function namePrefixOf(scope: Scope): string {
  return scope.namePrefix ?? ('tag' in scope ? `${scope.tag.value}-` : '');
}

function checkBinding(binding: Binding): void {
  const { account, region = '*', scope, ownPrefix = OWN_PREFIX } = binding;
  checkAccount(account);
  if (region !== '*') {
    mustMatch(region, names.regionId.pattern, {
      path: 'the region',
      allowed: `${names.regionId.allowed}, or * for any`,
      fix: 'Give the id that the console shows beside the name of the region.',
    });
  }
  checkNamePrefix(ownPrefix, "the prefix of the baseline's own names");
  if (scope === undefined) return;
  if ('tag' in scope) checkTag(scope.tag, "the scope's tag");
  else {
    mustMatch(scope.resourceGroup, names.resourceGroupId.pattern, {
      path: 'the resource group',
      allowed: 'the id of a resource group: rg- and letters and digits',
      fix: 'Give the id, not the name: Resource Management in the console shows both.',
    });
  }
  const prefix = namePrefixOf(scope);
  checkNamePrefix(prefix, 'the prefix of the names that the role works on');
  if (prefix.startsWith(ownPrefix) || ownPrefix.startsWith(prefix)) {
    throw new BaselineError([
      {
        path: 'the prefix of the names that the role works on',
        found: formatValue(prefix),
        allowed: `one that the baseline's own names, ${ownPrefix}…, do not share`,
        fix: 'Set namePrefix to something else: the role must not reach the functions and logs of the baseline.',
      },
    ]);
  }
}

/** @throws BaselineError unless it is the id of an account. */
export function checkAccount(account: string): void {
  mustMatch(account, names.accountId.pattern, {
    path: 'the account id',
    allowed: '16 digits',
    fix: 'The console shows the id when you click your picture, top right.',
  });
}

/** Names of projects are in lower case, and a short prefix would be shared by accident. */
function checkNamePrefix(prefix: string, what: string): void {
  mustMatch(prefix, names.namePrefix.pattern, {
    path: what,
    allowed: 'a small letter, then 1 to 38 small letters, digits or hyphens, then a hyphen',
    fix: 'Set namePrefix, such as "payments-", and name functions and log projects by it.',
  });
}

/** @throws BaselineError unless the tag names something. */
export function checkTag({ key, value }: TagScope['tag'], what: string): void {
  mustMatch(key, /^(?!aliyun|acs:)[\p{L}\p{N}_.:=+@-]{1,128}$/iu, {
    path: `the key of ${what}`,
    allowed: '1 to 128 letters, digits or any of _.:=+@- and not beginning with aliyun or acs:',
    fix: 'Use a plain key such as "team".',
  });
  mustMatch(value, /^[\p{L}\p{N}_.:=+@/-]{1,128}$/u, {
    path: `the value of ${what}`,
    allowed: '1 to 128 letters, digits or any of _.:=+@/-',
    fix: 'Use a plain value such as "payments": an empty one would be shared by accident.',
  });
}
