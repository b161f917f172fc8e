import type { Json } from '../review';
import type { SnapshotChange, SnapshotDifference } from '../account/snapshot/difference';
import type { Maker } from './makers';

/**
 * What came into an account or changed in it, and no call in the logs says who did it: made where the
 * logs do not reach, or by a call that they lost. What a call explains is theirs, and found by the hunt,
 * or somebody's who did their work. A call that may be about another thing explains nothing.
 *
 * @param whoMade - of the calls between the two snapshots: only these made the difference.
 */
export function unexplained(
  { changes }: SnapshotDifference,
  whoMade: Maker,
): readonly SnapshotChange[] {
  return changes.filter(({ kind, object: { type, id, values } }) => {
    if (kind === 'removed') return false;
    return whoMade(kind, type, { ...values, id }) === undefined;
  });
}

/** A change in words, without values: they may be long. */
export function changeText(change: SnapshotChange): string {
  const { object, kind } = change;
  const what = `${object.type} ${object.id}${object.region === '' ? '' : ` in ${object.region}`}`;
  if (change.kind !== 'changed') return `${what}: ${kind}`;
  return `${what}: ${change.values.map((one) => `${one.name}${valueText(one.before)}${valueText(one.after)}`).join(', ')}`;
}

const LONGEST = 80;

function valueText(value: Json | undefined): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value);
  return ` ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`;
}
