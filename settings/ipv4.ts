/** A block of IPv4 addresses. Addresses are whole numbers from 0 to 2^32 - 1. */
export interface Ipv4Block {
  readonly first: number;
  readonly last: number;
  /** The number after the slash, 0 to 32. */
  readonly prefix: number;
}

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ADDRESS = `(?:${OCTET}\\.){3}${OCTET}`;

/** Four numbers from 0 to 255 without leading zeros (which some programs read as octal), no prefix. */
export const ipv4AddressPattern = new RegExp(`^${ADDRESS}$`);

/** An IPv4 block, its prefix between the two lengths: the form only, host bits may be set. */
export function ipv4BlockPattern(shortest: number, longest: number): RegExp {
  const lengths = Array.from({ length: longest - shortest + 1 }, (_, step) => shortest + step);
  return new RegExp(`^${ADDRESS}/(?:${lengths.join('|')})$`);
}

const anyBlock = ipv4BlockPattern(0, 32);

/** Reads `10.0.0.0/8`, or an address as a block of one. Nothing when the form is wrong. */
export function parseIpv4Block(text: string): Ipv4Block | undefined {
  const whole = ipv4AddressPattern.test(text) ? `${text}/32` : text;
  if (!anyBlock.test(whole)) return undefined;
  const [address = '', length = ''] = whole.split('/');
  const prefix = Number(length);
  const number = address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const size = 2 ** (32 - prefix);
  const first = number - (number % size);
  return { first, last: first + size - 1, prefix };
}

/** A block in the usual notation, host bits cleared. */
export function ipv4BlockText(block: Ipv4Block): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(block.first / 2 ** shift) % 256);
  return `${octets.join('.')}/${block.prefix}`;
}

/** Whether every address of the inner block is in the outer one. */
export function ipv4Contains(outer: Ipv4Block, inner: Ipv4Block): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** RFC 1918: the addresses that are for private networks. */
const privateBlocks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].flatMap(
  (text) => parseIpv4Block(text) ?? [],
);

/** Whether a block lies wholly in the private ranges of RFC 1918. */
export function isPrivateIpv4(block: Ipv4Block): boolean {
  return privateBlocks.some((outer) => ipv4Contains(outer, block));
}
