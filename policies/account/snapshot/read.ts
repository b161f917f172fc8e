import type { z } from 'zod';
import { InputError, kindOf } from '../../review';
import type { Json } from '../../review';
import { field } from '../../review';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, snapshotSchema } from './snapshot';
import type { Snapshot } from './snapshot';

const ALLOWED = 'a snapshot, as alicloud-baseline snapshot writes it';

/** Whether JSON says of itself that it is a snapshot, of whatever version. */
export function isSnapshot(json: Json): boolean {
  return field(json, 'format') === SNAPSHOT_FORMAT;
}

/**
 * Takes what a file of a snapshot holds.
 *
 * @param file - as it was given, for errors.
 * @throws InputError at the first thing that is not as it should be.
 */
export function parseSnapshot(json: Json, file: string): Snapshot {
  if (!isSnapshot(json)) {
    const format = field(json, 'format');
    throw new InputError(
      file,
      format === undefined ? '' : 'format',
      format === undefined ? 'no snapshot' : kindOrText(format),
      ALLOWED,
    );
  }
  const version = field(json, 'version');
  if (version !== SNAPSHOT_VERSION) {
    const newer = typeof version === 'number' && version > SNAPSHOT_VERSION;
    const fix = newer ? 'Update alicloud-baseline' : 'Take it anew';
    throw new InputError(
      file,
      'version',
      kindOrText(version),
      `${String(SNAPSHOT_VERSION)}. ${fix}`,
    );
  }
  const read = snapshotSchema.safeParse(json);
  // What the schema has checked is what the type says: the sections are those of the table.
  if (read.success) return read.data as unknown as Snapshot;
  const [issue] = read.error.issues;
  throw new InputError(
    file,
    placeOf(issue),
    foundAt(json, issue),
    `${ALLOWED}: ${tellIssue(issue)}`,
  );
}

/** The text of a file: the same for the same snapshot. */
export function snapshotText(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot, null, 2)}\n`;
}

type Issue = z.core.$ZodIssue | undefined;

function placeOf(issue: Issue): string {
  return (issue?.path ?? []).reduce<string>(
    (text, part) =>
      typeof part === 'number'
        ? `${text}[${String(part)}]`
        : `${text}${text === '' ? '' : '.'}${String(part)}`,
    '',
  );
}

function foundAt(json: Json, issue: Issue): string {
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  if (keys.length > 0) return `the key ${keys[0] ?? ''}`;
  let value: unknown = json;
  for (const part of issue?.path ?? []) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined;
  }
  return kindOrText(value);
}

/** Names of what is there, and numbers; never a text of the file's values in full. */
function kindOrText(value: unknown): string {
  return typeof value === 'number' ? String(value) : kindOf(value);
}

function tellIssue(issue: Issue): string {
  return issue === undefined ? 'nothing is wrong with it' : issue.message.toLowerCase();
}
