import type { Policy, Statement } from '../../ram';
import { foldKey } from '../../ram/conditions';
import type { Boundary } from './boundaries';

export type PrincipalKind = 'user' | 'group' | 'role';

/** A policy that somebody holds. */
export interface Grant {
  /** What is not known of it may allow anything. */
  readonly policy: Policy;
  readonly name: string;
  readonly type: 'Custom' | 'System';
  /** The resource group that it is held to. Default: the account. */
  readonly resourceGroup?: string;
}

export interface AccountPrincipal {
  readonly kind: PrincipalKind;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Names of the groups that a user is in. */
  readonly groups: readonly string[];
  /** Of a role: who may enter. */
  readonly trust?: Policy;
}

/** What runs as a role, and may be told what to run. */
export interface Workload {
  /** As its ARN begins behind the account: `instance/i-1`, `*` where that is not known. */
  readonly resource: string;
  readonly service: 'ecs' | 'fc' | 'eci';
  readonly role: string;
}

/** Who vouches for people or programs outside, for roles that trust it. */
export interface Provider {
  /** As its ARN ends: `saml-provider/company`. */
  readonly name: string;
  /** Whose word it takes: another text is another's. */
  readonly by: string;
}

/** Something that is not known, so that nobody can be cleared by what is. */
export interface Hole {
  readonly about: string;
  readonly why: string;
  /** Not because something is told elsewhere or later: as it stands it cannot be. */
  readonly isFault?: true;
}

/** The version of a policy that counts. */
export interface ChosenVersion {
  /** The address of the policy. */
  readonly about: string;
  readonly version: string;
}

/** Something that gives access by other means than RAM's, and what it says. */
export interface Outside {
  readonly about: string;
  readonly says: string;
}

/** Who there is in an account, what each may do, and who gets in. */
export interface AccountGraph {
  /** 16 digits; `*` where nothing tells. */
  readonly account: string;
  readonly principals: readonly AccountPrincipal[];
  readonly workloads: readonly Workload[];
  /** Default: none that is declared here. */
  readonly providers?: readonly Provider[];
  /** What holds back everybody, whatever allows them something. Default: none that is known. */
  readonly boundaries?: readonly Boundary[];
  /** Of policies whose default version is not declared here. Default: none. */
  readonly versions?: readonly ChosenVersion[];
  /** What gives access by other means. Default: nothing that is declared here. */
  readonly outside?: readonly Outside[];
  readonly holes: readonly Hole[];
}

/** As people and the account write it: `role/developer`. */
export function idOf({ kind, name }: Pick<AccountPrincipal, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}

export function arnOf(principal: Pick<AccountPrincipal, 'kind' | 'name'>, account: string): string {
  return `acs:ram::${account}:${idOf(principal)}`;
}

/** All that somebody holds: their own, and that of their groups. */
export function grantsOf(principal: AccountPrincipal, graph: AccountGraph): readonly Grant[] {
  if (principal.groups.length === 0) return principal.grants;
  const groups = groupsOf(graph);
  return [...principal.grants, ...principal.groups.flatMap((name) => groups.get(name) ?? [])];
}

const kept = new WeakMap<AccountGraph, ReadonlyMap<string, readonly Grant[]>>();

/** What each group gives its members. */
function groupsOf(graph: AccountGraph): ReadonlyMap<string, readonly Grant[]> {
  const known = kept.get(graph);
  if (known !== undefined) return known;
  const groups = graph.principals.filter(({ kind }) => kind === 'group');
  const made = new Map(groups.map(({ name, grants }) => [name, grants]));
  kept.set(graph, made);
  return made;
}

/**
 * The policies that count for what somebody may do. What is held to a resource group allows what is
 * in that group. Its Denies are left out: where an Allow of the account comes first, RAM does not
 * reach them.
 */
export function policiesOf(grants: readonly Grant[]): readonly Policy[] {
  return grants.map(({ policy, resourceGroup }) => {
    if (resourceGroup === undefined) return policy;
    const allows = policy.statements.filter(({ effect }) => effect !== 'Deny');
    return { ...policy, statements: allows.map((one) => within(one, resourceGroup)) };
  });
}

const GROUP_KEY = 'acs:ResourceGroupId';

/** Operators that ask for one value alike: a statement may use the key under one of them itself. */
const EXACT = ['StringEquals', 'StringLike', 'StringEqualsIgnoreCase'] as const;

function within(statement: Statement, group: string): Statement {
  const { condition = {} } = statement;
  const isFree = (operator: (typeof EXACT)[number]): boolean =>
    Object.keys(condition[operator] ?? {}).every((key) => foldKey(key) !== foldKey(GROUP_KEY));
  const operator = EXACT.find(isFree);
  if (operator === undefined) return statement;
  const asked = { ...condition[operator], [GROUP_KEY]: [group] };
  return { ...statement, condition: { ...condition, [operator]: asked } };
}
