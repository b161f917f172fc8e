import { parseSnapshot, type Snapshot } from '../../policies/account/snapshot';
import { InputError } from '../../policies/review';
import { wrongInput } from '../exit';
import { parseJson, readText } from '../review/read-file';
import { shown } from '../review/shown';

/**
 * A snapshot in a file.
 *
 * @param option - what named the file, for errors.
 * @throws CliError where it is none.
 */
export function snapshotIn(option: string, file: string): Snapshot {
  try {
    return parseSnapshot(parseJson(readText(file, shown(file)), shown(file)), shown(file));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const found = error.place === '' ? error.found : `${error.found} at ${error.place}`;
    throw wrongInput(
      `${option}: ${shown(file)}: found ${found}; allowed: what alicloud-baseline snapshot writes, in this version`,
    );
  }
}

/** Two snapshots of an account, in the order of time. */
export interface SnapshotPair {
  readonly before: Snapshot;
  readonly now: Snapshot;
}

/**
 * A snapshot and one from before it.
 *
 * @param option - what named the later one, for errors.
 * @throws CliError where one is none, or they are the wrong way round or of two accounts.
 */
export function snapshotPair(option: string, file: string, before: string): SnapshotPair {
  const pair = { before: snapshotIn('--before', before), now: snapshotIn(option, file) };
  const [was, is] = [pair.before, pair.now];
  if (Date.parse(was.taken) > Date.parse(is.taken)) {
    throw wrongInput(
      `--before: found a snapshot of ${was.taken}, allowed: one from before ${is.taken}. Are the two the wrong way round?`,
    );
  }
  if (was.account !== undefined && is.account !== undefined && was.account !== is.account) {
    throw wrongInput(
      `--before: found a snapshot of account ${was.account}, allowed: one of ${is.account}`,
    );
  }
  return pair;
}
