import { snapshotDifference } from '../../policies/account/snapshot';
import type { SnapshotChange } from '../../policies/account/snapshot/difference';
import { unexplained, type Deed } from '../../policies/incident';
import { snapshotIn } from '../account/read-snapshot';
import { wrongInput } from '../exit';

/** What two snapshots say beside the logs. */
export interface Compared {
  /** What came or changed, and no call says who did it. */
  readonly unexplained: readonly SnapshotChange[];
  /** What one of the two did not read, and so nobody can say. */
  readonly open: readonly string[];
}

/** Holds an account against itself from before. */
export function compare(before: string, now: string, deeds: readonly Deed[]): Compared {
  const [was, is] = [snapshotIn('--before', before), snapshotIn('--snapshot', now)];
  const between = { from: Date.parse(was.taken), to: Date.parse(is.taken) };
  if (between.from > between.to) {
    throw wrongInput(
      `--before: found a snapshot of ${was.taken}, allowed: one from before ${is.taken}, when --snapshot was taken. Are the two the wrong way round?`,
    );
  }
  const difference = snapshotDifference(was, is);
  return {
    unexplained: unexplained(difference, deeds, between),
    open: difference.undecided.map(
      ({ section, object, on }) =>
        `Not judged: ${object.type} ${object.id} (${section}) is in the snapshot ${on === 'after' ? 'of now; the one before' : 'before; the one of now'} did not read all of them.`,
    ),
  };
}
