import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAccount } from 'alicloud-sandbox';
import {
  EVERYWHERE,
  SECTION_NAMES,
  type Found,
  type Reading,
} from '../../policies/account/snapshot';
import { InputError, type JsonObject } from '../../policies/review';
import { wrongInput } from '../exit';
import { parseJson, readText } from '../review/read-file';
import { shown } from '../review/shown';
import { objectsIn, plannedIn, refuseOwnState, stateIn, type Stored } from './stored';

/** What one source tells of an account. */
export type Part = Omit<Reading, 'taken'>;

/** All that is in a simulated account. @throws CliError where the folder is none. */
export function partOfFolder(folder: string): Part {
  if (!isAccount(folder)) {
    throw wrongInput(
      `--account: there is no simulated account in ${shown(folder)}. Run something in one first, or name its folder.`,
    );
  }
  const marker = parseJson(readFileSync(join(folder, 'account.json'), 'utf8'), shown(folder));
  const account = (marker as { readonly accountId?: string }).accountId;
  return {
    ...(account !== undefined && { account }),
    sources: [{ kind: 'simulated-account', name: shown(folder) }],
    found: objectsIn(folder).map(foundOf),
    coverage: covering('all'),
  };
}

/**
 * What Terraform manages, by a state or a plan: there may be more in the account.
 *
 * @throws InputError where the file is neither.
 */
export function partOfTerraform(path: string): Part {
  const json = parseJson(readText(path, shown(path)), shown(path));
  refuseOwnState(json, shown(path));
  const state = stateIn(json);
  const stored = state ?? plannedIn(json);
  if (stored === undefined) {
    const allowed = 'what terraform show -json prints of a state or of a plan';
    throw new InputError(shown(path), '', 'neither a state nor a plan', allowed);
  }
  const kind = state === undefined ? 'plan' : 'state';
  return {
    sources: [{ kind, name: shown(path) }],
    found: stored.map(foundOf),
    coverage: covering('partly', `a ${kind} has only what Terraform manages`),
  };
}

function covering(read: 'all' | 'partly', why?: string): Part['coverage'] {
  const everywhere = { region: EVERYWHERE, read, ...(why !== undefined && { why }) };
  return Object.fromEntries(SECTION_NAMES.map((name) => [name, [everywhere]]));
}

function foundOf({ address, type, values, region }: Stored): Found {
  const { id } = values;
  // What is only planned has no id yet.
  const known = typeof id === 'string' && id !== '' ? id : address;
  return { type, id: known, region: region ?? regionOf(values), values };
}

/** By the zone where nothing else tells. */
function regionOf({
  region_id: region,
  zone_id: zone,
  availability_zone: other,
}: JsonObject): string {
  if (typeof region === 'string') return region;
  const named = [zone, other].find((one) => typeof one === 'string');
  return typeof named === 'string' ? named.replace(/-[a-z]$/, '') : '';
}
