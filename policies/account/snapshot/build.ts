import { createHash } from 'node:crypto';
import { secretIn } from '../../../settings/secrets';
import { field, isList, isObject } from '../../review';
import type { Json, JsonObject } from '../../review';
import { DIGESTED, keptAttributes, sectionOf } from './kept';
import { SECTION_NAMES } from './sections';
import type { SectionName } from './sections';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from './snapshot';
import type { Coverage, Section, Seen, Snapshot, SnapshotObject, Source } from './snapshot';

/** An object as its source has it, with everything. */
export interface Found {
  readonly type: string;
  readonly id: string;
  readonly region: string;
  readonly values: JsonObject;
  readonly seen?: Seen;
}

export interface Reading {
  /** As an ISO time in UTC. */
  readonly taken: string;
  readonly account?: string;
  readonly sources: readonly Source[];
  readonly found: readonly Found[];
  /** By section. A section that is not in it was not asked for. */
  readonly coverage: Readonly<Partial<Record<SectionName, readonly Coverage[]>>>;
}

/** A snapshot of what was read: what is not to be kept is left out here, and nowhere else. */
export function snapshotOf({ taken, account, sources, found, coverage }: Reading): Snapshot {
  const objects = new Map<SectionName, SnapshotObject[]>();
  for (const one of found) {
    const section = sectionOf(one.type);
    if (section === undefined) continue;
    objects.set(section, [...(objects.get(section) ?? []), kept(one)]);
  }
  const sections = SECTION_NAMES.map((name): readonly [SectionName, Section] => [
    name,
    { coverage: coverage[name] ?? [], objects: (objects.get(name) ?? []).sort(byPlace) },
  ]);
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    taken,
    ...(account !== undefined && { account }),
    sources,
    sections: Object.fromEntries(sections) as Record<SectionName, Section>,
  };
}

function kept({ type, id, region, values, seen = {} }: Found): SnapshotObject {
  const digests = (DIGESTED[type] ?? []).flatMap((name) => {
    const value = field(values, name);
    return isNothing(value) ? [] : [[name, digestOf(value)] as const];
  });
  return {
    type,
    id,
    region,
    values: Object.fromEntries(
      keptAttributes(type).flatMap((name) => {
        const value = field(values, name);
        return value === undefined || holdsSecret(value)
          ? []
          : [[name, withSeconds(value)] as const];
      }),
    ),
    seen: { ...seen, ...(digests.length > 0 && { digests: Object.fromEntries(digests) }) },
  };
}

/** ECS leaves the seconds out of its times. */
function withSeconds(value: Json): Json {
  if (typeof value !== 'string') return value;
  return value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)Z$/, '$1:00Z');
}

function isNothing(value: Json | undefined): value is undefined | null {
  return value === undefined || value === null || value === '' || (isList(value) && !value.length);
}

/** People put credentials into names and conditions too: such a value counts as not read. */
function holdsSecret(value: Json): boolean {
  if (typeof value === 'string') return secretIn(value) !== undefined;
  if (isList(value)) return value.some(holdsSecret);
  return isObject(value) && Object.values(value).some(holdsSecret);
}

/** The same for the same content, in whatever order its keys stand. */
function digestOf(value: Json): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')}`;
}

function sorted(value: Json): Json {
  if (isList(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name] ?? null)]));
}

function byPlace(a: SnapshotObject, b: SnapshotObject): number {
  const [one, other] = [a, b].map(({ type, region, id }) => `${type}\n${region}\n${id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
