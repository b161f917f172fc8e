import type { GraphDifference } from '../../../policies/account/graph/diff';
import type { NeverOutcome } from '../../../policies/account/graph/never';

/** A change, held against what nobody may ever do. */
export interface Compared extends GraphDifference {
  readonly never: NeverOutcome;
}
