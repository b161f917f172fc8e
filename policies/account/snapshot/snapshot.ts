import { z } from 'zod';
import * as names from '../../../alicloud/names';
import type { JsonObject } from '../../review';
import { SECTION_NAMES } from './sections';
import type { SectionName } from './sections';

export const SNAPSHOT_FORMAT = 'alicloud-baseline/account-snapshot';
/** A field may be added under the same version; anything else raises it. */
export const SNAPSHOT_VERSION = 1;

/** Stands for every region, and for what no region has. */
export const EVERYWHERE = '*';

/**
 * How much of a section was read in a region. `all`: what is not among the objects is not there.
 * `partly`: the objects are there, and there may be more. `not`: nothing is known.
 */
export interface Coverage {
  /** A region, or `*`. */
  readonly region: string;
  readonly read: 'all' | 'partly' | 'not';
  /** Of what was not read whole: why, in words. */
  readonly why?: string;
}

/** What was seen of an object that Terraform has no attribute for. Not there: nobody knows. */
export interface Seen {
  /** Of a user: whether a second factor is bound. */
  readonly mfa?: boolean;
  /** Of a user: the last sign-in to the console. null: never. As an ISO time in UTC. */
  readonly lastSignIn?: string | null;
  /** Of an access key or a role: the last call, or the last entry. null: never, as far as is told. */
  readonly lastUsed?: string | null;
  /** Of what is not kept, a digest by attribute: another one is another content. */
  readonly digests?: Readonly<Record<string, string>>;
}

/** An object of the account, in the words of Terraform's provider. */
export interface SnapshotObject {
  readonly type: string;
  readonly id: string;
  /** Empty: of no region, or of one that is not known. */
  readonly region: string;
  /**
   * Of the attributes that are kept (`keptAttributes`), those that were read. null: is not set. Not
   * there: was not read.
   */
  readonly values: JsonObject;
  readonly seen: Seen;
}

export interface Section {
  /** No entry for a region, and none for `*`: it was not asked for. */
  readonly coverage: readonly Coverage[];
  /** In the order of type, region and id. */
  readonly objects: readonly SnapshotObject[];
}

/** Where a snapshot is from. */
export interface Source {
  readonly kind:
    'simulated-account' | 'state' | 'plan' | 'credential-report' | 'audit-log' | 'live';
  /** As a person calls it: a file's name, or who signed in. */
  readonly name: string;
}

/** An account at a moment, as far as it was read. */
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly version: typeof SNAPSHOT_VERSION;
  /** When, as an ISO time in UTC. */
  readonly taken: string;
  /** 16 digits. Not there: nothing told. */
  readonly account?: string;
  readonly sources: readonly Source[];
  /** Every section is there; one that was not read says so. */
  readonly sections: Readonly<Record<SectionName, Section>>;
}

const time = z.iso.datetime();
const json: z.ZodType<JsonObject> = z.record(z.string(), z.json());
const digests = z.record(z.string(), z.string().regex(/^sha256:[0-9a-f]{64}$/));
const seen = z.strictObject({
  mfa: z.boolean().optional(),
  lastSignIn: time.nullable().optional(),
  lastUsed: time.nullable().optional(),
  digests: digests.optional(),
});
const section = z.strictObject({
  coverage: z.array(
    z.strictObject({
      region: z.string().regex(/^(?:\*|[a-z0-9-]{2,40})$/),
      read: z.enum(['all', 'partly', 'not']),
      why: z.string().optional(),
    }),
  ),
  objects: z.array(
    z.strictObject({
      type: z.string().regex(/^alicloud_[a-z0-9_]+$/),
      id: z.string().min(1),
      region: z.string(),
      values: json,
      seen,
    }),
  ),
});
const kinds = [
  ...['simulated-account', 'state', 'plan', 'credential-report', 'audit-log', 'live'],
] as const;

/** What a file has to be. */
export const snapshotSchema = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT),
  version: z.literal(SNAPSHOT_VERSION),
  taken: time,
  account: z.string().regex(names.accountId.pattern).optional(),
  sources: z.array(z.strictObject({ kind: z.enum(kinds), name: z.string() })),
  sections: z.strictObject(Object.fromEntries(SECTION_NAMES.map((name) => [name, section]))),
});

/** How much of a section was read in a region, or in all of them. */
export function coverageOf(
  snapshot: Snapshot,
  name: SectionName,
  region: string = EVERYWHERE,
): Coverage {
  const { coverage } = snapshot.sections[name];
  return (
    coverage.find((one) => one.region === region) ??
    coverage.find((one) => one.region === EVERYWHERE) ?? {
      region,
      read: 'not',
      why: coverage.length === 0 ? 'was not asked for' : `${region} was not asked for`,
    }
  );
}

/** Whether what is not among the objects of a section is not there, in no region. */
export function isWhole(snapshot: Snapshot, name: SectionName): boolean {
  const { coverage } = snapshot.sections[name];
  return coverage.length > 0 && coverage.every(({ read }) => read === 'all');
}

/** All objects of the types, from whatever section. */
export function objectsOf(
  snapshot: Snapshot,
  ...types: readonly string[]
): readonly SnapshotObject[] {
  return SECTION_NAMES.flatMap((name) => snapshot.sections[name].objects).filter(({ type }) =>
    types.includes(type),
  );
}
