import type { Context } from '../../../policies/ram';

/** Calls that a guardrail denies. */
export interface DeniedByHand {
  /** What is asked about, in the account of the tests. */
  readonly on?: string;
  /** What the request carries. Default: nothing is known. */
  readonly with?: Context;
  /** By RAM code. */
  readonly calls: Readonly<Record<string, string>>;
}
