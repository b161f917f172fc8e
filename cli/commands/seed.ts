import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Account, Seed } from 'alicloud-sandbox';
import { parse } from 'yaml';
import { wrongInput } from '../exit';

/** The seed of that name, or of that file. */
export async function readSeed(name: string): Promise<Seed> {
  const { LIVED_IN, parseSeed } = await import('alicloud-sandbox');
  if (name === 'lived-in') return LIVED_IN;
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch {
    throw wrongInput(`found seed ${name}, allowed: lived-in, or a file that can be read`);
  }
  try {
    return parseSeed(parse(text));
  } catch (error) {
    throw wrongInput(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Puts a seed's objects into the account of a folder, which is made where there is none. */
export async function plantInAccount(
  name: string,
  { account: folder, region }: { readonly account: string; readonly region: string },
): Promise<string> {
  const { startSandbox, plantSeed } = await import('alicloud-sandbox');
  const seed = await readSeed(name);
  const sandbox = await startSandbox({ folder: resolve(folder) });
  try {
    const count = plantSeed(sandbox.account, seed, region);
    return `${folder} has ${String(count)} more object${count === 1 ? '' : 's'}.\n`;
  } finally {
    await sandbox.close({ ended: true });
  }
}

/** Types that one line has room for. */
const NAMED = 3;

/** One line: how many of the account's objects are of types that are only assumed. */
export function tellAssumed(account: Account): string {
  const { objects, assumed, types } = account.assumed();
  if (assumed === 0) return '';
  const rest = types.length > NAMED ? ` and ${String(types.length - NAMED)} more` : '';
  return `${String(assumed)} of ${String(objects)} objects are of types whose behaviour is only assumed: ${types.slice(0, NAMED).join(', ')}${rest}.\n`;
}
