/** Sixteen bits each: two groups are an IPv4 address, eight an IPv6 address. */
export type Address = readonly number[];

export interface Block {
  readonly address: Address;
  /** Bits from the left that an address must share. */
  readonly prefix: number;
}

/**
 * Reads an IPv4 or IPv6 address. Nothing for any other text, and for an IPv4 address written as
 * IPv6: whether RAM compares it as the one or the other is not documented.
 */
export function readAddress(text: string): Address | undefined {
  return text.includes(':') ? readIpv6(text) : readIpv4(text);
}

/** Reads an address, or a block such as `10.0.0.0/8`; bits after the prefix do not count. */
export function readBlock(text: string): Block | undefined {
  const [start = '', length, ...rest] = text.split('/', 3);
  const address = readAddress(start);
  if (address === undefined || rest.length > 0) return undefined;
  const bits = address.length * 16;
  const prefix = length === undefined ? bits : readNumber(length, bits);
  return prefix === undefined ? undefined : { address, prefix };
}

export function blockContains(block: Block, address: Address): boolean {
  if (block.address.length !== address.length) return false;
  return address.every((group, index) => {
    const loose = Math.min(16, Math.max(0, 16 * (index + 1) - block.prefix));
    return group >> loose === (block.address[index] ?? 0) >> loose;
  });
}

function readIpv4(text: string): Address | undefined {
  const octets = text.split('.', 5).map((part) => readNumber(part, 255));
  const [a, b, c, d] = octets;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return octets.length === 4 ? [a * 256 + b, c * 256 + d] : undefined;
}

/** Without leading zeros, which some programs read as octal. */
function readNumber(text: string, most: number): number | undefined {
  const number = Number(text);
  const isWritten = Number.isInteger(number) && String(number) === text;
  return isWritten && number >= 0 && number <= most ? number : undefined;
}

function readIpv6(text: string): Address | undefined {
  if (text.length > 39 || !/^[0-9a-f:]+$/i.test(text)) return undefined;
  const [head = '', tail, ...rest] = text.split('::');
  if (rest.length > 0) return undefined;
  const before = readGroups(head);
  const after = readGroups(tail ?? '');
  if (before === undefined || after === undefined) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...new Array<number>(missing).fill(0), ...after];
  return isMappedIpv4(groups) ? undefined : groups;
}

function readGroups(text: string): number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16));
}

function isMappedIpv4(groups: Address): boolean {
  return groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
}
