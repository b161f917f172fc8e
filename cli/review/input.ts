import type { Model, Suppression } from '../../policies/review';

/** One side of a change, or both where a plan tells. */
export interface Input {
  readonly after: Model;
  readonly before?: Model;
  /** New addresses by old ones; of modules, and of resources without their keys, too. */
  readonly moved: ReadonlyMap<string, string>;
  readonly suppressions: readonly Suppression[];
  readonly notes: readonly string[];
  /** Of what was planned in a simulated account: what was read of the same, with files and lines. */
  readonly readFrom?: Model;
}

/** What each program that may run it makes of an input: one where they agree, or one for each. */
export type Inputs = readonly [Input, ...Input[]];
