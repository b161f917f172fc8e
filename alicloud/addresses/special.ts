import { addressesOf, families, isWithin, parseBlock, type Block, type Family } from './blocks';
import { intersect, subtract, type IntervalSet } from './intervals';

/**
 * Ranges that are not ordinary addresses of the internet, from IANA's registries of special-purpose
 * addresses (RFC 6890 and what updates it), and what follows from them. Whoever accepts, refuses or
 * reviews a network asks here, so that all of them answer alike.
 */
const RANGES = {
  /** RFC 1918, RFC 4193: networks of one's own. */
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
  /** RFC 6598: between a provider and its customers; Alibaba Cloud's own services are in it. */
  shared: ['100.64.0.0/10'],
  loopback: ['127.0.0.0/8', '::1/128'],
  linkLocal: ['169.254.0.0/16', 'fe80::/10'],
  /** RFC 5737, RFC 3849, RFC 9637: for examples. Nobody has one. */
  documentation: [
    '192.0.2.0/24',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '2001:db8::/32',
    '3fff::/20',
  ],
  /** RFC 2544. */
  benchmarking: ['198.18.0.0/15'],
  /** RFC 1122, RFC 6890. */
  unspecified: ['0.0.0.0/8', '192.0.0.0/24', '::/128'],
  /** RFC 5771, RFC 1112, RFC 4291. */
  multicastAndReserved: ['224.0.0.0/3', 'ff00::/8'],
} as const;

const privateBlocks = blocksOf(RANGES.private);
const everySpecial = Object.values(RANGES).flatMap(blocksOf);

/** What is not on the internet, however wide: one's own, and what a provider shares with its customers. */
const inside = blocksOf([...RANGES.private, ...RANGES.shared]);

/**
 * RFC 6052, RFC 4380: what IPv4 addresses become where they are translated. Anybody may come by them,
 * so no more can be somebody's own than of IPv4.
 */
const TRANSLATED = blocksOf(['64:ff9b::/96', '2001::/32']);
/** As the widest of IPv4. */
const TRANSLATED_PREFIX = 112;
const MOST_TRANSLATED = 1n << BigInt(128 - TRANSLATED_PREFIX);

/** What no stranger on the internet has; documentation is left in, as it stands for what is meant. */
const NOT_PUBLIC: Readonly<Record<Family, IntervalSet>> = notPublic();

/** Whether a block lies wholly in networks of one's own. */
export function isPrivate(block: Block): boolean {
  return isWithin(block, privateBlocks);
}

/** Whether nobody can come from a block over the internet: it is private, an example or the like. */
function isUnreachable(block: Block): boolean {
  return isWithin(block, everySpecial);
}

/**
 * Whether a list of who may come in over the internet admits nobody at all. An empty list is none:
 * what it means is for whoever takes it to say.
 */
export function locksEverybodyOut(allowed: readonly Block[]): boolean {
  return allowed.length > 0 && allowed.every(isUnreachable);
}

/** A public block with a shorter prefix is more than one company's: trust in it is in strangers. */
export const shortestOwnPrefix = { ipv4: 16, ipv6: 32 } as const;

/** Whether a block can be somebody's own: not on the internet, or no wider there than one company's. */
export function canBeOwn(block: Block): boolean {
  if (isWithin(block, inside)) return true;
  return (
    block.prefix >=
    (isWithin(block, TRANSLATED) ? TRANSLATED_PREFIX : shortestOwnPrefix[block.family])
  );
}

/** Public addresses in all, in however many blocks, from which on anybody may have one. */
const ANYBODY = { ipv4: 1n << 24n, ipv6: 1n << 112n } as const;

/**
 * Whether addresses are so many that strangers have some: a stretch of public ones that is wider than
 * any company's, or, in pieces, more than a /8 (IPv6: a /16). Counted, not compared with `0.0.0.0/0`:
 * two halves of the internet are all of it.
 */
export function hasUntrusted(family: Family, addresses: IntervalSet): boolean {
  const widest = 1n << BigInt(8 * bytesIn(family) - shortestOwnPrefix[family]);
  if (family === 'ipv6' && count(intersect(addresses, TRANSLATED)) > MOST_TRANSLATED) return true;
  // Most lists are decided by their size, without looking at which addresses they are.
  if (count(addresses) <= widest) return false;
  const strangers = subtract(addresses, NOT_PUBLIC[family]);
  return strangers.some((one) => count([one]) > widest) || count(strangers) > ANYBODY[family];
}

/** Whether blocks, taken together, let strangers in. */
export function admitUntrusted(blocks: readonly Block[]): boolean {
  return families.some((family) => hasUntrusted(family, addressesOf(family, blocks)));
}

/** How many addresses of the internet are among some. */
export function countPublic(family: Family, addresses: IntervalSet): bigint {
  return count(subtract(addresses, NOT_PUBLIC[family]));
}

function notPublic(): Record<Family, IntervalSet> {
  const kinds = Object.entries(RANGES).filter(([kind]) => kind !== 'documentation');
  const blocks = kinds.flatMap(([, texts]) => blocksOf(texts));
  return { ipv4: addressesOf('ipv4', blocks), ipv6: addressesOf('ipv6', blocks) };
}

function bytesIn(family: Family): number {
  return family === 'ipv4' ? 4 : 16;
}

function count(addresses: IntervalSet): bigint {
  return addresses.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}

function blocksOf(texts: readonly string[]): Block[] {
  return texts.flatMap((text) => parseBlock(text) ?? []);
}
