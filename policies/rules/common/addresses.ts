import { everyAddress, parseBlock, type Block, type Family } from '../../../alicloud/addresses';

/** Names that whitelists take for everybody, without a prefix. */
const EVERYBODY: Readonly<Record<string, Family>> = { '0.0.0.0': 'ipv4', '::': 'ipv6' };

/**
 * A block as the products take it: bits of the host are cleared, leading zeros of the prefix too, and
 * the address of all zeros is everybody. `undefined` for what is none, such as a domain or a prefix
 * of 33.
 */
export function blockFrom(text: string): Block | undefined {
  const everybody = Object.hasOwn(EVERYBODY, text) ? EVERYBODY[text] : undefined;
  if (everybody !== undefined) return everyAddress(everybody);
  return parseBlock(text.replace(/\/0{1,2}(?=\d{1,2}$)/, '/'));
}
