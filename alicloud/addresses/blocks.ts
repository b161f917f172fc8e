import { IPv4, IPv6 } from 'ipaddr.js';
import { covers, union, type Interval, type IntervalSet } from './intervals';

export type Family = 'ipv4' | 'ipv6';

export const families = ['ipv4', 'ipv6'] as const satisfies readonly Family[];

/** The longest prefix of a family. */
const longestPrefix = { ipv4: 32, ipv6: 128 } as const;

export interface Address {
  readonly family: Family;
  readonly number: bigint;
}

/** A block of addresses. Equal blocks have equal texts. */
export interface Block extends Interval {
  readonly family: Family;
  /** 0 to 32, or to 128. */
  readonly prefix: number;
  /** `10.0.0.0/8`, `2001:db8::/32`: as RFC 5952 has it, host bits cleared. */
  readonly text: string;
}

/** A block as somebody wrote it. */
export interface WrittenBlock extends Block {
  /** Whether bits after the prefix are set, as in `10.1.2.3/8`. */
  readonly hasHostBits: boolean;
}

/** Longer than any address in its longest spelling: parsing is not begun. */
const LONGEST_ADDRESS = 45;

/**
 * Reads an address: four numbers without leading zeros, which some programs read as octal, or an
 * IPv6 address without a zone. Nothing for any other text, and for IPv4 written as IPv6
 * (`::ffff:10.0.0.1`), which programs compare as the one or the other.
 */
export function parseAddress(text: string): Address | undefined {
  const bytes = bytesOf(text);
  if (bytes === undefined || isMappedIpv4(bytes)) return undefined;
  return { family: bytes.length === 4 ? 'ipv4' : 'ipv6', number: numberOf(bytes) };
}

/** Whether a text is an IPv4 address written as an IPv6 one. */
export function isIpv4InIpv6(text: string): boolean {
  const bytes = bytesOf(text);
  return bytes !== undefined && isMappedIpv4(bytes);
}

/**
 * Reads `203.0.113.0/24`, `2001:db8::/32`, or an address as a block of one. Host bits are cleared and
 * told. Nothing for what is no block; a prefix has no leading zeros.
 */
export function parseBlock(text: string): WrittenBlock | undefined {
  const slash = text.indexOf('/');
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (address === undefined) return undefined;
  const { family, number } = address;
  const longest = longestPrefix[family];
  const length = slash < 0 ? String(longest) : text.slice(slash + 1);
  if (!/^(?:0|[1-9]\d{0,2})$/.test(length) || Number(length) > longest) return undefined;
  const block = blockAt(family, number, Number(length));
  return { ...block, hasHostBits: block.first !== number };
}

/** The block of a prefix that holds an address. */
function blockAt(family: Family, address: bigint, prefix: number): Block {
  const size = 1n << BigInt(longestPrefix[family] - prefix);
  const first = address - (address % size);
  const text = `${addressText(family, first)}/${prefix}`;
  return { family, prefix, text, first, last: first + size - 1n };
}

/** Every address of a family. */
export function everyAddress(family: Family): Block {
  return blockAt(family, 0n, 0);
}

export function blockContains(block: Block, { family, number }: Address): boolean {
  return block.family === family && block.first <= number && number <= block.last;
}

/** What is inside one of the blocks, of one family. */
export function addressesOf(family: Family, blocks: readonly Block[]): IntervalSet {
  return union(blocks.filter((block) => block.family === family));
}

/** Whether every address of the block is in one of the others, or in several together. */
export function isWithin(block: Block, others: readonly Block[]): boolean {
  return covers(addressesOf(block.family, others), [block]);
}

function bytesOf(text: string): readonly number[] | undefined {
  if (!text.includes(':')) {
    return IPv4.isValidFourPartDecimal(text) ? IPv4.parse(text).octets : undefined;
  }
  const isHex = text.length <= LONGEST_ADDRESS && /^[0-9a-f:.]+$/i.test(text);
  const tail = text.slice(text.lastIndexOf(':') + 1);
  const hasOctal = tail.includes('.') && !IPv4.isValidFourPartDecimal(tail);
  return isHex && !hasOctal && IPv6.isValid(text) ? IPv6.parse(text).toByteArray() : undefined;
}

/** ::ffff:0:0/96, and the older ::/96 written with dots, which the library reads as the same. */
function isMappedIpv4(bytes: readonly number[]): boolean {
  const isZero = (byte: number): boolean => byte === 0;
  return (
    bytes.length === 16 &&
    bytes.slice(0, 10).every(isZero) &&
    bytes[10] === 0xff &&
    bytes[11] === 0xff
  );
}

function numberOf(bytes: readonly number[]): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
}

/** As RFC 5952 writes it, and four numbers. */
export function addressText(family: Family, address: bigint): string {
  const bytes = Array.from({ length: longestPrefix[family] / 8 }, (_, index) =>
    Number((address >> BigInt(longestPrefix[family] - 8 * (index + 1))) & 0xffn),
  );
  return family === 'ipv4' ? bytes.join('.') : new IPv6(bytes).toRFC5952String();
}
