import { field } from '../../review';
import type { Json } from '../../review';
import { same } from '../../review/same';
import { SECTION_NAMES } from './sections';
import type { SectionName } from './sections';
import { coverageOf, EVERYWHERE } from './snapshot';
import type { Seen, Snapshot, SnapshotObject } from './snapshot';

/** An attribute that is another, or a fact. */
export interface ChangedValue {
  readonly name: string;
  /** undefined: was not there, or not read. Of a digest neither side is told. */
  readonly before?: Json;
  readonly after?: Json;
}

/** What became of an object. */
export type SnapshotChange = { readonly section: SectionName; readonly object: SnapshotObject } & (
  | { readonly kind: 'added' | 'removed' }
  | { readonly kind: 'changed'; readonly values: readonly ChangedValue[] }
);

export interface SnapshotDifference {
  readonly changes: readonly SnapshotChange[];
  /** What is on one side and may have been on the other, which was not read whole. */
  readonly undecided: readonly {
    readonly section: SectionName;
    readonly object: SnapshotObject;
    readonly on: 'before' | 'after';
  }[];
}

/**
 * What changed from one snapshot to another. That something came or went is told only where the
 * other side was read whole; that a value changed only where both sides have it.
 */
export function snapshotDifference(before: Snapshot, after: Snapshot): SnapshotDifference {
  const changes: SnapshotChange[] = [];
  const undecided: SnapshotDifference['undecided'][number][] = [];
  for (const section of SECTION_NAMES) {
    const old = byKey(before.sections[section].objects);
    const now = byKey(after.sections[section].objects);
    for (const [key, object] of now) {
      const was = old.get(key);
      if (was !== undefined) {
        const values = changed(was, object);
        if (values.length > 0) changes.push({ section, object, kind: 'changed', values });
      } else if (isReadAt(before, section, object)) {
        changes.push({ section, object, kind: 'added' });
      } else undecided.push({ section, object, on: 'after' });
    }
    for (const [key, object] of old) {
      if (now.has(key)) continue;
      if (isReadAt(after, section, object)) changes.push({ section, object, kind: 'removed' });
      else undecided.push({ section, object, on: 'before' });
    }
  }
  return { changes, undecided };
}

function byKey(objects: readonly SnapshotObject[]): ReadonlyMap<string, SnapshotObject> {
  return new Map(objects.map((one) => [`${one.type}\n${one.region}\n${one.id}`, one]));
}

function isReadAt(snapshot: Snapshot, section: SectionName, { region }: SnapshotObject): boolean {
  return coverageOf(snapshot, section, region === '' ? EVERYWHERE : region).read === 'all';
}

/** Facts that change by being used are no change of an object; a second factor is. */
function changed(was: SnapshotObject, is: SnapshotObject): readonly ChangedValue[] {
  const names = [...new Set([...Object.keys(was.values), ...Object.keys(is.values)])].sort();
  const values = names.flatMap((name): readonly ChangedValue[] => {
    const [before, after] = [field(was.values, name), field(is.values, name)];
    if (before === undefined || after === undefined || same(before, after)) return [];
    return [{ name, before, after }];
  });
  return [...values, ...changedFacts(was.seen, is.seen)];
}

function changedFacts(was: Seen, is: Seen): readonly ChangedValue[] {
  const mfa =
    was.mfa === undefined || is.mfa === undefined || was.mfa === is.mfa
      ? []
      : [{ name: 'mfa', before: was.mfa, after: is.mfa }];
  const names = Object.keys({ ...was.digests, ...is.digests }).sort();
  const contents = names.filter((name) => was.digests?.[name] !== is.digests?.[name]);
  return [...mfa, ...contents.map((name) => ({ name }))];
}
