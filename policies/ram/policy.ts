import type { Operator } from './operators';
import type { PolicyProblem } from './problems';

/**
 * Where a policy takes effect, which decides what its statements hold: `identity` (attached to a
 * user, group or role), `trust` (who may assume a role), `resource` (attached to an OSS bucket),
 * `project` (attached to a project of Simple Log Service, where nobody need be named), `secret` (attached to a key or a secret of Key Management Service),
 * `session` (passed when a role is assumed) and `control` (of a Resource Directory).
 */
export type PolicyKind =
  'identity' | 'trust' | 'resource' | 'project' | 'secret' | 'session' | 'control';

export type Effect = 'Allow' | 'Deny';

/** The types that RAM's documentation gives for the principals of a trust policy. */
export const principalTypes = ['RAM', 'Service', 'Federated'] as const;
export type PrincipalType = (typeof principalTypes)[number];

/**
 * Who a statement is about. In a trust policy ids by type: `acs:ram::<account>:root|user/..|role/..`
 * under `RAM`, `<service>.aliyuncs.com` under `Service`, `acs:ram::<account>:saml-provider/..` or
 * `oidc-provider/..` under `Federated`. In a policy of a key or secret the same, where parts may be
 * wildcards: `acs:ram::<account>:*`. In a bucket policy a list of bare ids; `*` is everybody.
 */
export type StatementPrincipal =
  Readonly<Partial<Record<PrincipalType, readonly string[]>>> | readonly string[];

/** Operators, in each the keys, for each key the values. All of it must hold; of the values one. */
export type Condition = Readonly<
  Partial<Record<Operator, Readonly<Record<string, readonly string[]>>>>
>;

interface StatementElements {
  /** RAM ignores it. */
  readonly sid?: string;
  /** `unknown`, from lenient parsing only, may be either. */
  readonly effect: Effect | 'unknown';
  /** Trust and bucket policies only. Absent, the statement is about everybody. */
  readonly principal?: StatementPrincipal;
  /** Absent in trust policies, where the resource is the role itself. */
  readonly resource?: readonly string[];
  readonly condition?: Condition;
  /**
   * From lenient parsing only: what was not understood. It stands in no other element, so these
   * are wider than was meant, and the statement at most may match.
   */
  readonly unknown?: readonly PolicyProblem[];
}

/** One of the two is there: the actions a statement is about, or those it is not about. */
type StatementActions =
  | { readonly action: readonly string[]; readonly notAction?: never }
  | { readonly notAction: readonly string[]; readonly action?: never };

/** A statement as RAM's documentation describes it; single values have become lists of one. */
export type Statement = StatementElements & StatementActions;

export interface Policy {
  readonly kind: PolicyKind;
  /** For people who read why a decision was taken. Never in the document. */
  readonly name?: string;
  readonly statements: readonly Statement[];
}
