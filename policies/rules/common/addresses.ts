import { readBlock, wholeOf, type Block, type Family } from '../../network';
import { subtract, type IntervalSet } from '../../network/intervals';

const BITS = { ipv4: 32, ipv6: 128 } as const;

/**
 * More addresses than anybody owns: wider than a /8 of IPv4 or a /16 of IPv6. Counted, not matched
 * with `0.0.0.0/0`, as two halves of the internet are all of it.
 */
const MOST = { ipv4: 1n << 24n, ipv6: 1n << 112n } as const;

/** What no stranger has: private, shared (RFC 6598), loopback, link-local, multicast and reserved. */
const NOT_PUBLIC: Readonly<Record<Family, readonly Block[]>> = {
  ipv4: [
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '224.0.0.0/3',
  ].map((text) => readBlock('ipv4', text)),
  ipv6: ['fc00::/7', 'fe80::/10', 'ff00::/8', '::1/128'].map((text) => readBlock('ipv6', text)),
};

const PRIVATE: Readonly<Record<Family, bigint>> = {
  ipv4: countOf(NOT_PUBLIC.ipv4),
  ipv6: countOf(NOT_PUBLIC.ipv6),
};

/** Names that whitelists take for everybody, without a prefix. */
const EVERYBODY: Readonly<Record<string, Family>> = { '0.0.0.0': 'ipv4', '::': 'ipv6' };

/**
 * A block as the products take it: bits of the host are cleared, a prefix of 0 is everybody.
 * `undefined` for what is none, such as a domain or a prefix of 33.
 */
export function blockFrom(text: string): Block | undefined {
  const everybody = Object.hasOwn(EVERYBODY, text) ? EVERYBODY[text] : undefined;
  if (everybody !== undefined) return wholeOf(everybody);
  const family = text.includes(':') ? 'ipv6' : 'ipv4';
  const [address = '', length, ...rest] = text.split('/');
  const prefix = length === undefined ? BITS[family] : Number(length);
  const isLength = length === undefined || /^\d{1,3}$/.test(length);
  if (rest.length > 0 || !isLength || prefix > BITS[family]) return undefined;
  const host = hostFrom(family, address);
  if (host === undefined) return undefined;
  if (prefix === 0) return wholeOf(family);
  const size = 1n << BigInt(BITS[family] - prefix);
  const first = host.first - (host.first % size);
  return { family, prefix, text, first, last: first + size - 1n };
}

/** Whether addresses of one family are so many that anybody may have one. */
export function holdsAnybody(family: Family, addresses: IntervalSet): boolean {
  const most = MOST[family];
  const count = countOf(addresses);
  // Most lists are decided without looking at which addresses they are.
  if (count <= most) return false;
  return count > most + PRIVATE[family] || countPublic(family, addresses) > most;
}

/** How many addresses strangers may have. */
export function countPublic(family: Family, addresses: IntervalSet): bigint {
  return countOf(subtract(addresses, NOT_PUBLIC[family]));
}

function countOf(addresses: IntervalSet): bigint {
  return addresses.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}

function hostFrom(family: Family, address: string): Block | undefined {
  try {
    return readBlock(family, address);
  } catch {
    return undefined;
  }
}
