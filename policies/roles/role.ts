import { jobNames } from '../../settings';
import type { JobName } from '../../settings';
import type { Condition, Effect } from '../ram/policy';

/** A role for each job. */
export const roleNames = jobNames;
export type RoleName = JobName;

/**
 * By which condition key a statement is held to a role's scope: the tag of the resource that is
 * changed (`existing`), the tag that a resource is made with (`created`), and the products' own
 * spelling of the former for RDS and for classic load balancers.
 */
export type Within = 'existing' | 'created' | 'existing-rds' | 'existing-slb';

/**
 * A statement before it is bound to an account. Actions, resources and condition values may hold
 * `{account}`, `{region}`, `{prefix}` (names of what the role works on begin with it) and `{own}`
 * (names of what the baseline made for itself begin with it). A resource may hold one of `{role}`,
 * `{group}`, `{person}`, `{own-policy}` (of a person), `{oidc}`, `{saml}`, `{trail}` and `{project}`: it
 * stands for one with each of the names of that kind that the baseline makes, and for none where it makes none.
 */
export interface StatementTemplate {
  readonly effect: Effect;
  readonly action: readonly string[];
  readonly resource: readonly string[];
  readonly condition?: Condition;
  /** Default: not held to a scope. */
  readonly within?: Within;
}

/** One thing that a job does, and the statements it takes. */
export interface Purpose {
  /** Part of policy names, so that a change replaces policies: letters, digits, hyphens. */
  readonly id: string;
  readonly title: string;
  /** The job that needs it. */
  readonly why: string;
  readonly statements: readonly StatementTemplate[];
  /** The last day on which it holds, as `YYYY-MM-DD` in UTC. Default: for ever. */
  readonly until?: string;
}

/** A purpose that is in a role only where somebody asks for it, narrowed by a parameter. */
export interface OptionalPurpose {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** What has to be named, and what it may be. */
  readonly parameter: string;
}

/** What somebody in the role cannot do, said plainly. */
export interface Refusal {
  readonly what: string;
  /** Actions that are refused on every resource. */
  readonly examples: readonly string[];
}

export interface Role {
  readonly name: RoleName;
  readonly title: string;
  readonly forWhom: string;
  /** Hours until the role has to be assumed again. */
  readonly sessionHours: number;
  readonly purposes: readonly Purpose[];
  readonly optional: readonly OptionalPurpose[];
  readonly cannot: readonly Refusal[];
  /** What RAM cannot hold, or does not document, and what follows from it. */
  readonly limits: readonly string[];
}

/** The shortest session that a role may be given. */
export const SESSION_HOURS = 1;

/** An Allow on some resources, `*` where an action knows none. */
export function allow(
  action: readonly string[],
  resource: readonly string[] = ['*'],
  within?: Within,
): StatementTemplate {
  return { effect: 'Allow', action, resource, ...(within !== undefined && { within }) };
}

/** A Deny on some resources, on all where none are named. */
export function deny(
  action: readonly string[],
  resource: readonly string[] = ['*'],
): StatementTemplate {
  return { effect: 'Deny', action, resource };
}

/** An optional purpose that was granted. */
export interface GrantedPurpose extends Purpose {
  /** Tells it from a purpose of one's own: for this one guardrails make way. */
  readonly isOptional: true;
}

/** An optional purpose and how it is asked for. */
export interface Grantable<Named extends readonly unknown[]> extends OptionalPurpose {
  /** The purpose, narrowed to what is named. @throws BaselineError where that is open or malformed. */
  readonly grant: (...named: Named) => GrantedPurpose;
}

export function grantable<Named extends readonly unknown[]>(
  { id, title, why, parameter }: OptionalPurpose,
  statementsFor: (...named: Named) => readonly StatementTemplate[],
): Grantable<Named> {
  const grant = (...named: Named): GrantedPurpose => ({
    id,
    title,
    why,
    statements: statementsFor(...named),
    isOptional: true,
  });
  return { id, title, why, parameter, grant };
}
