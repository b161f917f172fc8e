import type { z } from 'zod';
import type { IssueParams } from './fields';
import { isPrivate, parseBlock } from '../alicloud/addresses';
import { closedRegions, regionIds, regions, regionsOfCity } from '../alicloud/regions';
import { formatValue } from './format-value';
import { nearest } from './suggest';

/** What no pattern or range can say about a value: those checks of the areas that need a function. */

type Context<T> = z.core.$RefinementCtx<T>;

/** Tells a problem with a value, or with a part of it. */
export function addIssue<T>(
  context: Context<T>,
  allowed: string,
  params: IssueParams,
  path: (string | number)[] = [],
): void {
  context.addIssue({ code: 'custom', path, message: allowed, params: { ...params } });
}

/** A block must be written as itself: 10.0.0.1/8 hides whether one address or 16 million are meant. */
export function refineHostBits(value: string, context: Context<string>): void {
  const block = parseBlock(value);
  if (!block?.hasHostBits) return;
  const fix = `The block that holds this address is ${block.text}.`;
  addIssue(context, 'a block without host bits', { fix });
}

/** A VPC that covers public addresses hides a part of the internet from what stands in it. */
export function refinePublicAddresses(value: string, context: Context<string>): void {
  const block = parseBlock(value);
  if (!block || isPrivate(block)) return;
  addIssue(context, 'a block inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16', {
    fix: 'For other addresses make the VPC yourself and name its id.',
  });
}

/** RAM takes the networks as one text of up to 512 characters, joined by semicolons. */
export function refineMaskLength(networks: readonly unknown[], context: Context<unknown[]>): void {
  const { length } = networks.filter((network) => typeof network === 'string').join(';');
  if (length <= 512) return;
  addIssue(context, 'up to 512 characters in all, and one between each two', {
    found: `${length} characters`,
    fix: 'Join neighbouring blocks into one.',
  });
}

/** The same entry twice is a slip of the hand: often another one was meant. */
export function refineRepeats(items: readonly unknown[], context: Context<unknown[]>): void {
  for (const [index, item] of items.entries()) {
    if (typeof item !== 'string' || items.indexOf(item) === index) continue;
    const found = `${formatValue(item)} a second time`;
    addIssue(context, 'each entry once', { found, fix: 'Drop one of the two.' }, [index]);
  }
}

/** An empty list where leaving it out means something else, or nothing would be left to do. */
export function refineEmptiness(items: readonly unknown[], context: Context<unknown[]>): void {
  if (items.length > 0) return;
  addIssue(context, 'at least one', {
    found: 'an empty list',
    fix: 'Leave it out, or name one.',
  });
}

/** Two networks of one name would be one network in the plan; one id twice is one network. */
export function refineSharedNames(vpcs: readonly unknown[], context: Context<unknown[]>): void {
  for (const key of ['name', 'id'] as const) {
    const values = vpcs.map((item) => fieldOf(item, key));
    for (const [index, value] of values.entries()) {
      if (typeof value !== 'string' || values.indexOf(value) === index) continue;
      const found = `${formatValue(value)} a second time`;
      const fix = 'Rename or drop one of the two.';
      addIssue(
        context,
        `${key === 'id' ? 'an id' : 'a name'} of its own for each VPC`,
        { found, fix },
        [index, key],
      );
    }
  }
}

/** A VPC is either made here or there already. */
export function refineVpcSource(vpc: unknown, context: Context<unknown>): void {
  const given = ['cidr', 'id'].filter((key) => fieldOf(vpc, key) !== undefined);
  if (given.length === 1) return;
  addIssue(context, 'one of cidr and id', {
    found: given.length === 2 ? 'both cidr and id' : 'neither cidr nor id',
    fix: 'A cidr makes a new VPC; an id names one that exists.',
  });
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

/** Guesses the region that was meant, by its id or by the name of its city. */
export function adviseRegion(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const closed = closedRegions.get(value);
  if (closed !== undefined) return `Alibaba Cloud has closed its region in ${closed}.`;
  const inCity = regionsOfCity(value);
  const near = nearest(value, regionIds);
  const guesses = inCity.length === 0 && near !== undefined ? [near] : inCity;
  const meant = guesses.map((id) => `${id} (${regions[id]})`).join(' or ');
  return meant === '' ? undefined : `Did you mean ${meant}?`;
}
