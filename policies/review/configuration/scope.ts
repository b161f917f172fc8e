import type { Value } from './value';

/** One step of `a.b[0]["c"]`. An index that is not known is a gap. */
export type Step =
  { readonly kind: 'name'; readonly name: string } | { readonly kind: 'index'; readonly at: Value };

/** What names stand for where an expression stands. */
export interface Scope {
  /** @param head - the first name, such as `var` or a resource type. */
  resolve(head: string, steps: readonly Step[]): Value;
}

/** A part of an expression that has been understood. */
export type Node = (scope: Scope) => Value;

/** Thrown where an expression is not understood; it is then taken for unknown, never for nothing. */
export class NotUnderstood extends Error {}
