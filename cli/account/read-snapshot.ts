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
