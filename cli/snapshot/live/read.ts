import * as names from '../../../alicloud/names';
import type { Found } from '../../../policies/account/snapshot';
import { field, isList, type Json, type JsonObject } from '../../../policies/review';
import type { Part } from '../../account/offline';
import { unfinished } from '../../exit';
import { isRegion } from './products';
import { CallError, notLetIn, SessionError, type Ask } from './client';
import { Gathered } from './gather';
import { readIdentity } from './identity';
import { LISTINGS, type Listing } from './listings';
import { readBackups, readImageShares, readSecurityGroups } from './network';
import { at, pagesOf } from './paging';

/** Told what is being read. */
type Tell = (what: string) => void;

/**
 * Reads the account that the credentials belong to. What is refused does not keep the rest from being
 * read; where nobody is let in any more, what was read by then stands.
 *
 * @throws CliError where nobody is let in to begin with.
 */
export async function readLive(
  ask: Ask,
  wanted: readonly string[],
  tell: Tell,
): Promise<Part & { readonly ended: string | undefined }> {
  const account = await accountOf(ask);
  const gathered = new Gathered();
  tell('identities');
  await readIdentity(ask, gathered);
  for (const listing of LISTINGS.filter(({ regional }) => !regional)) {
    await readListing(ask, gathered, listing, '');
  }
  for (const region of await regionsOf(ask, gathered, wanted)) {
    tell(region);
    await readRegion(ask, gathered, region);
  }
  return {
    account,
    sources: [{ kind: 'live', name: account }],
    found: gathered.found,
    coverage: gathered.coverage(),
    ended: gathered.ended?.message,
  };
}

async function accountOf(ask: Ask): Promise<string> {
  try {
    const account = field(await ask('sts', 'GetCallerIdentity', ''), 'AccountId');
    if (typeof account === 'string' && names.accountId.pattern.test(account)) return account;
    throw unfinished('GetCallerIdentity names no account.');
  } catch (error) {
    if (error instanceof SessionError) throw notLetIn(error);
    if (error instanceof CallError) throw unfinished(`${error.message}.`);
    throw error;
  }
}

/** Those that were named, else all that the account may use. */
async function regionsOf(
  ask: Ask,
  gathered: Gathered,
  wanted: readonly string[],
): Promise<readonly string[]> {
  if (wanted.length > 0) return wanted;
  try {
    if (gathered.ended !== undefined) throw gathered.ended;
    const regions = at(await ask('ecs', 'DescribeRegions', ''), 'Regions.Region');
    if (!isList(regions)) throw new CallError('DescribeRegions', '', 'got half an answer');
    return regions.flatMap((one) => {
      const id = field(one, 'RegionId');
      return typeof id === 'string' && isRegion(id) ? [id] : [];
    });
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    const lost = (): Promise<void> => Promise.reject(error);
    for (const { section, regional } of LISTINGS) {
      if (regional) await gathered.read(section, '', lost);
    }
    await gathered.read('securityGroups', '', lost);
    return [];
  }
}

async function readRegion(ask: Ask, gathered: Gathered, region: string): Promise<void> {
  for (const listing of LISTINGS.filter(({ regional }) => regional)) {
    await readListing(ask, gathered, listing, region);
  }
  await gathered.read('securityGroups', region, (taker) => readSecurityGroups(ask, taker, region));
  const of = (type: string): string[] =>
    gathered.found.filter((one) => one.type === type && one.region === region).map(({ id }) => id);
  await gathered.read('images', region, (taker) =>
    readImageShares(ask, taker, region, of('alicloud_image')),
  );
  await gathered.read('databases', region, (taker) =>
    readBackups(ask, taker, region, of('alicloud_db_instance')),
  );
}

async function readListing(
  ask: Ask,
  gathered: Gathered,
  listing: Listing,
  region: string,
): Promise<void> {
  await gathered.read(listing.section, region, async (taker) => {
    for await (const item of pagesOf(ask, listing, region)) {
      taker.add(foundOf(listing, item, region));
    }
  });
}

function foundOf({ type, id, values }: Listing, item: JsonObject, region: string): Found {
  const entries = Object.entries(values).flatMap(([name, path]): [string, Json][] => {
    const value = at(item, path.replace(/\.0$/, ''));
    const one = path.endsWith('.0') && isList(value) ? (value[0] ?? null) : value;
    return one === undefined ? [] : [[name, one]];
  });
  const known = at(item, id);
  return {
    ...{ type, region, id: typeof known === 'string' ? known : 'unnamed' },
    values: Object.fromEntries(entries),
  };
}
