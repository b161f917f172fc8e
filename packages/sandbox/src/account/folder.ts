import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AccountError } from './errors';
import { opened, readIfThere, writeAtomically } from './files';

/** What makes a folder an account: written by us when it is made, and looked for ever after. */
const MARKER = 'account.json';
const FORMAT = 1;
const ALLOWED = '{ "simulatedAccount": true, "format": 1, "accountId": "<16 digits>" }';

export const ACCOUNT_ID = /^\d{16}$/;

/** What a start that was killed leaves in a folder that has no marker yet. */
const HALF_STARTED = /^(?:in-use\.pid|account\.json\.[0-9a-f]+\.tmp)$/;

/** Names of foreign files that a message lists. */
const LISTED = 3;

interface Marker {
  /** Absent: nobody has said it yet. */
  readonly accountId?: string;
}

/**
 * Makes the folder an account where it is absent or empty, and sees that it is one otherwise:
 * whatever is in an account may be taken away by `resetAccount`.
 *
 * @returns what the marker says.
 * @throws AccountError where the folder holds anything else, or cannot be used.
 */
export function openFolder(folder: string): Marker {
  return opened(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const marker = readMarker(folder);
    if (marker !== undefined) return marker;
    const foreign = readdirSync(folder).filter((name) => !HALF_STARTED.test(name));
    if (foreign.length > 0) throw notAnAccount(folder, foreign);
    chmodSync(folder, 0o700);
    writeMarker(folder, {});
    return {};
  });
}

/** Whether a folder is an account, of whatever state. */
export function isAccount(folder: string): boolean {
  return readMarker(folder) !== undefined;
}

export function writeMarker(folder: string, { accountId }: Marker): void {
  const marker = { simulatedAccount: true, format: FORMAT, ...(accountId && { accountId }) };
  writeAtomically(join(folder, MARKER), `${JSON.stringify(marker, null, 2)}\n`);
}

function readMarker(folder: string): Marker | undefined {
  const file = join(folder, MARKER);
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const { simulatedAccount, format, accountId } = fieldsOf(text);
  const isOurs = simulatedAccount === true && format === FORMAT;
  if (isOurs && accountId === undefined) return {};
  if (isOurs && typeof accountId === 'string' && ACCOUNT_ID.test(accountId)) return { accountId };
  throw new AccountError(
    `${file} does not name an account, allowed: ${ALLOWED}. Fix it, or name another folder.`,
  );
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function notAnAccount(folder: string, names: readonly string[]): AccountError {
  const more = names.length > LISTED ? ` and ${String(names.length - LISTED)} more` : '';
  return new AccountError(
    `${folder} is not a simulated account and not empty: it holds ${names.slice(0, LISTED).join(', ')}${more}. Name an empty folder, or one that is not there yet.`,
  );
}
