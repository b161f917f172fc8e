import { IPv4, IPv6 } from 'ipaddr.js';
import { NetworkError, shown } from './errors';
import { covers, union, type Interval, type IntervalSet } from './intervals';

export type Family = 'ipv4' | 'ipv6';

/** A block of addresses, written in one way only. */
export interface Block extends Interval {
  readonly family: Family;
  /** 0 to 32, or to 128. */
  readonly prefix: number;
  /** `10.0.0.0/8`, `2001:db8::/32`: as RFC 5952 has it. */
  readonly text: string;
}

const BITS = { ipv4: 32, ipv6: 128 } as const;
const EXAMPLE = { ipv4: '203.0.113.0/24', ipv6: '2001:db8::/32' } as const;
const TITLE = { ipv4: 'IPv4', ipv6: 'IPv6' } as const;

/** Every address of a family. */
export function wholeOf(family: Family): Block {
  const text = family === 'ipv4' ? '0.0.0.0/0' : '::/0';
  return { family, prefix: 0, text, first: 0n, last: (1n << BigInt(BITS[family])) - 1n };
}

/**
 * Reads `203.0.113.0/24`, `2001:db8::/32`, or an address as a block of one.
 *
 * @throws NetworkError for anything else: host bits that are set, a prefix of 0 (which has a name of
 *   its own), IPv4 written as IPv6, a zone, octets that some programs read as octal.
 */
export function readBlock(family: Family, text: string, what = 'peer'): Block {
  const refuse = (allowed: string, fix: string): NetworkError =>
    new NetworkError({ what, got: shown(text), allowed, fix });
  const form = `an ${TITLE[family]} address or block such as ${EXAMPLE[family]}`;
  const [address = '', length, ...rest] = text.split('/', 3);
  const prefix = length === undefined ? BITS[family] : Number(length);
  const isWritten = length === undefined || /^(?:0|[1-9]\d{0,2})$/.test(length);
  const bytes = bytesOf(family, address);
  if (bytes === undefined || rest.length > 0 || !isWritten || prefix > BITS[family]) {
    throw refuse(form, adviceOn(family, address));
  }
  if (isMapped(bytes)) {
    throw refuse(`${form}, not IPv4 inside IPv6`, 'Write the IPv4 address itself.');
  }
  const number = bytes.reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
  const size = 1n << BigInt(BITS[family] - prefix);
  const first = number - (number % size);
  const whole = `${textOf(family, first)}/${prefix}`;
  if (first !== number) {
    throw refuse('a block without host bits', `The block that holds this address is ${whole}.`);
  }
  if (prefix === 0) {
    const name = family === 'ipv4' ? 'anyIpv4' : 'anyIpv6';
    throw refuse('a prefix of 1 or more', `Say Peers.${name} where everybody is meant.`);
  }
  return { family, prefix, text: whole, first, last: first + size - 1n };
}

/** What is inside one of the blocks, of one family. */
export function addressesOf(family: Family, blocks: readonly Block[]): IntervalSet {
  return union(blocks.filter((block) => block.family === family));
}

/** Whether every address of the block is in one of the others, or in several together. */
export function isWithin(block: Block, others: readonly Block[]): boolean {
  return covers(addressesOf(block.family, others), [block]);
}

function bytesOf(family: Family, address: string): readonly number[] | undefined {
  if (family === 'ipv4') {
    return IPv4.isValidFourPartDecimal(address) ? IPv4.parse(address).octets : undefined;
  }
  const isHex = address.length <= 45 && /^[0-9a-f:.]+$/i.test(address);
  return isHex && IPv6.isValid(address) ? IPv6.parse(address).toByteArray() : undefined;
}

/** ::ffff:0:0/96, and the older ::/96 written with dots, which the library reads as the same. */
function isMapped(bytes: readonly number[]): boolean {
  const isZero = (byte: number): boolean => byte === 0;
  return bytes.length === 16 && bytes.slice(0, 10).every(isZero) && bytes[10] === 0xff;
}

function textOf(family: Family, address: bigint): string {
  const bytes = Array.from({ length: BITS[family] / 8 }, (_, index) =>
    Number((address >> BigInt(BITS[family] - 8 * (index + 1))) & 0xffn),
  );
  if (family === 'ipv4') return bytes.join('.');
  const parts = Array.from(
    { length: 8 },
    (_, i) => (bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0),
  );
  return new IPv6(parts).toRFC5952String();
}

function adviceOn(family: Family, address: string): string {
  const other = family === 'ipv4' ? 'ipv6' : 'ipv4';
  return bytesOf(other, address) === undefined
    ? 'Four numbers without leading zeros, or groups of hexadecimal digits, then / and the prefix.'
    : `Say Peers.${other} for ${TITLE[other]}.`;
}
