import { snapshotDifference } from '../../policies/account/snapshot';
import type { SnapshotChange } from '../../policies/account/snapshot/difference';
import { makersOf, unexplained, type Deed } from '../../policies/incident';
import type { SnapshotPair } from '../account/read-snapshot';
import { callsOfTypes } from './calls-of-types';

/** What two snapshots say beside the logs. */
export interface Compared {
  /** What came or changed, and no call says who did it. */
  readonly unexplained: readonly SnapshotChange[];
  /** What one of the two did not read, and so nobody can say. */
  readonly open: readonly string[];
}

/** Holds an account against itself from before. */
export function compare({ before: was, now: is }: SnapshotPair, deeds: readonly Deed[]): Compared {
  const [from, to] = [Date.parse(was.taken), Date.parse(is.taken)];
  const between = deeds.filter(({ at }) => at >= from && at <= to);
  const difference = snapshotDifference(was, is);
  return {
    unexplained: unexplained(difference, makersOf(between, callsOfTypes())),
    open: difference.undecided.map(
      ({ section, object, on }) =>
        `Not judged: ${object.type} ${object.id} (${section}) is in the snapshot ${on === 'after' ? 'of now; the one before' : 'before; the one of now'} did not read all of them.`,
    ),
  };
}
