/** What an account has of its data from before a time, and who could take that away too. */
import { pathsTo } from '../account/graph/paths';
import type { AccountGraph, Hole } from '../account/graph/graph';
import { coverageOf, objectsOf, textAt } from '../account/snapshot';
import type { Snapshot } from '../account/snapshot';
import type { SectionName } from '../account/snapshot/sections';
import type { SnapshotObject } from '../account/snapshot/snapshot';

/** Data, and what there is of it from before. */
export interface Restorable {
  readonly what: 'disk' | 'database' | 'bucket';
  readonly id: string;
  readonly name: string | undefined;
  /** Empty: of no region, or of one that is not known. */
  readonly region: string;
  /** `none`: there is nothing. `unknown`: what there may be was not read. */
  readonly kept: 'yes' | 'none' | 'unknown';
  /** The last copy from before, of disks and databases; a bucket keeps versions. */
  readonly copy?: { readonly id: string; readonly made: string };
  readonly says: string;
}

export interface Deleters {
  readonly action: string;
  /** Who may make the call, directly or by steps: `user/alice`. */
  readonly who: readonly string[];
  /** What is not known, so that there may be more. */
  readonly open: readonly Hole[];
}

interface Copies {
  readonly what: 'disk' | 'database';
  readonly section: SectionName;
  readonly type: string;
  readonly of: string;
  readonly made: string;
  readonly state: string;
  /** As the API has it. */
  readonly whole: string;
}

const COPIES: Readonly<Record<string, Copies>> = {
  alicloud_ecs_disk: {
    ...{ what: 'disk', section: 'snapshots', type: 'alicloud_ecs_snapshot', of: 'disk_id' },
    ...{ made: 'create_time', state: 'status', whole: 'accomplished' },
  },
  alicloud_db_instance: {
    ...{ what: 'database', section: 'databases', type: 'alicloud_rds_backups' },
    ...{ of: 'db_instance_id', made: 'backup_end_time', state: 'backup_status', whole: 'Success' },
  },
};

/** The calls that take copies away. */
const DELETING = [
  ['ecs:DeleteSnapshot', 'acs:ecs:*:*:snapshot/*'],
  ['rds:DeleteBackup', 'acs:rds:*:*:dbinstance/*'],
  ['oss:DeleteObjectVersion', 'acs:oss:*:*:*'],
] as const;

/** Of each disk, database and bucket, what is kept from before a time (an ISO time). */
export function restorable(snapshot: Snapshot, since: string): readonly Restorable[] {
  const copied = Object.entries(COPIES).flatMap(([type, copies]) =>
    objectsOf(snapshot, type).map((one) => ofCopies(one, copies, snapshot, since)),
  );
  return [
    ...copied,
    ...objectsOf(snapshot, 'alicloud_oss_bucket').map((one) => ofVersions(one, snapshot)),
  ];
}

function ofCopies(
  object: SnapshotObject,
  { what, section, type, of, made, state, whole }: Copies,
  snapshot: Snapshot,
  since: string,
): Restorable {
  const { id, region } = object;
  const about = {
    what,
    id,
    region,
    name: textAt(object, `${what === 'disk' ? 'disk' : 'instance'}_name`),
  };
  const copies = objectsOf(snapshot, type)
    .filter((one) => textAt(one, of) === id)
    .flatMap((one) => {
      const time = textAt(one, made);
      const isWhole = [undefined, whole].includes(textAt(one, state));
      return time === undefined || !isWhole ? [] : [{ id: one.id, made: time }];
    })
    .filter((one) => Date.parse(one.made) <= Date.parse(since))
    .toSorted((a, b) => Date.parse(b.made) - Date.parse(a.made));
  const [copy] = copies;
  if (copy !== undefined) {
    const says = `${copy.id} of ${copy.made}, ${age(copy.made, since)} before`;
    return { ...about, kept: 'yes', copy, says };
  }
  const { read, why = '' } = coverageOf(snapshot, section, region === '' ? undefined : region);
  if (read === 'all') return { ...about, kept: 'none', says: 'nothing from before' };
  return {
    ...about,
    kept: 'unknown',
    says: `copies were not all read${why === '' ? '' : `: ${why}`}`,
  };
}

function age(made: string, since: string): string {
  const hours = Math.floor((Date.parse(since) - Date.parse(made)) / 3_600_000);
  return hours < 48 ? `${String(hours)} hours` : `${String(Math.floor(hours / 24))} days`;
}

function ofVersions(bucket: SnapshotObject, snapshot: Snapshot): Restorable {
  const name = textAt(bucket, 'bucket') ?? bucket.id;
  const about = { what: 'bucket', id: bucket.id, name, region: bucket.region } as const;
  const own = objectsOf(snapshot, 'alicloud_oss_bucket_versioning').filter(
    (one) => textAt(one, 'bucket') === name,
  );
  const inside = JSON.stringify(bucket.values['versioning'] ?? null);
  if (own.some((one) => textAt(one, 'status') === 'Enabled') || inside.includes('"Enabled"')) {
    const says = 'keeps versions; since when, and of what, the bucket tells';
    return { ...about, kept: 'yes', says };
  }
  if (coverageOf(snapshot, 'buckets').read === 'all') {
    return { ...about, kept: 'none', says: 'keeps no versions: what was overwritten is gone' };
  }
  return { ...about, kept: 'unknown', says: 'whether it keeps versions was not read' };
}

/** Who could have taken the copies away, and still can. */
export function deleters(graph: AccountGraph): readonly Deleters[] {
  return DELETING.map(([action, resource]) => {
    const { paths, open } = pathsTo({ action, resource }, graph);
    return { action, who: [...new Set(paths.map(({ from }) => from))].sort(), open };
  });
}
