/** The forms of addresses as patterns, for JSON Schema: what fits may still be none. See `parseBlock`. */

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ADDRESS = `(?:${OCTET}\\.){3}${OCTET}`;

/** Four numbers from 0 to 255 without leading zeros (which some programs read as octal), no prefix. */
export const ipv4AddressPattern = new RegExp(`^${ADDRESS}$`);

/** An IPv4 block, its prefix between the two lengths: the form only, host bits may be set. */
export function ipv4BlockPattern(shortest: number, longest: number): RegExp {
  const lengths = Array.from({ length: longest - shortest + 1 }, (_, step) => shortest + step);
  return new RegExp(`^${ADDRESS}/(?:${lengths.join('|')})$`);
}

/** An IPv6 address or block, in form only. */
export const ipv6Pattern = /^[0-9A-Fa-f:]{2,39}(?:\/[0-9]{1,3})?$/;
