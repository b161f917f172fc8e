import type { Policy, PrincipalType, Statement } from './policy';

/** Who asks, by id: `{ type: 'RAM', id: 'acs:ram::<account>:user/alice' }`. */
export interface Principal {
  /** `Service` for a cloud service, `Federated` for somebody whom an identity provider vouches for. */
  readonly type: PrincipalType;
  /**
   * `acs:ram::<account>:user/<name>`, `acs:ram::<account>:role/<name>` for a session of the role,
   * `acs:ram::<account>:root`, `<service>.aliyuncs.com`, or the identity provider's ARN.
   */
  readonly id: string;
  /** The account's or user's numeric id, which bucket policies name. Default: not known. */
  readonly uid?: string;
}

/** What is known of a condition key: its values, that the request does not have it, or nothing. */
export type ContextValue = readonly string[] | 'absent' | 'unknown';

/** Condition keys, spelt as in the policies. What is not listed is `unknown`. */
export type Context = Readonly<Record<string, ContextValue>>;

export interface Request {
  /** `<service>:<name>`: an API call by its action or by its product, in any case. */
  readonly action: string;
  /** The ARN; `*` where an action knows no resources; several where RAM checks several. */
  readonly resource: string | readonly string[];
  /** Default: not known, so that what is said about a principal may hold. */
  readonly principal?: Principal;
  /** Default: nothing is known. */
  readonly context?: Context;
}

/** The policies that take part in a decision, as RAM's documentation orders them. */
export interface Policies {
  /**
   * Control policies by level, from the root folder down to the member account: each level must
   * allow. Default: none, an account outside of a Resource Directory.
   */
  readonly control?: readonly (readonly Policy[])[];
  /** What was passed when the role was assumed. Default: nothing was. */
  readonly session?: Policy;
  /** Of the user and its groups, or of the role, at account scope. */
  readonly identity: readonly Policy[];
  /** The same at the scope of the resource's resource group. Default: none. */
  readonly resourceGroupIdentity?: readonly Policy[];
  /**
   * On the bucket, or the trust policy of the role that is assumed. Default: none; but where a role
   * is assumed, a trust policy that is not known and may allow.
   */
  readonly resource?: readonly Policy[];
}

export const steps = ['control', 'session', 'identity', 'resource-group', 'resource'] as const;
/** The step of the evaluation: which of the `Policies`. */
export type Step = (typeof steps)[number];

/**
 * `denied`: a Deny applies. `implicitly-denied`: nothing allows it, and a Deny may apply besides.
 * `unknown`: allowed or not, as what is not known turns out.
 */
export type Decision = 'allowed' | 'denied' | 'implicitly-denied' | 'unknown';

export interface DecidingStatement {
  readonly step: Step;
  readonly policy: Policy;
  /** In `policy.statements`, from 0. */
  readonly index: number;
  readonly statement: Statement;
}

export interface HangingStatement extends DecidingStatement {
  /** The condition keys whose values would tell whether the statement applies. */
  readonly keys: readonly string[];
  /** What else is not certain, each a phrase. */
  readonly doubts: readonly string[];
}

export interface Answer {
  readonly decision: Decision;
  /** Where the evaluation ended. */
  readonly step: Step;
  /** The Allow or the Deny that decided. None for what is unknown or implicitly denied. */
  readonly statement?: DecidingStatement;
  /** For what is unknown: the statements it hangs on. */
  readonly hangsOn: readonly HangingStatement[];
}

/** Whether somebody could: what is unknown counts as allowed. The defender's worse reading. */
export function mayAllow(decision: Decision): boolean {
  return decision === 'allowed' || decision === 'unknown';
}

/** Whether it works for certain: what is unknown counts as refused. */
export function surelyAllows(decision: Decision): boolean {
  return decision === 'allowed';
}
