import { BaselineError } from '../../alicloud/problems';
import { formatValue } from '../../settings/format-value';
import { isIpv4InIpv6, parseBlock, type Block, type Family } from '../../alicloud/addresses';

const EXAMPLE = { ipv4: '203.0.113.0/24', ipv6: '2001:db8::/32' } as const;
const TITLE = { ipv4: 'IPv4', ipv6: 'IPv6' } as const;

/**
 * Reads `203.0.113.0/24`, `2001:db8::/32`, or an address as a block of one.
 *
 * @throws BaselineError for anything else: host bits that are set, a prefix of 0 (which has a name of
 *   its own), IPv4 written as IPv6, a zone, octets that some programs read as octal.
 */
export function readBlock(family: Family, text: string, what = 'peer'): Block {
  const refuse = (allowed: string, fix: string): BaselineError =>
    new BaselineError([{ path: what, found: formatValue(text), allowed, fix }]);
  const form = `an ${TITLE[family]} address or block such as ${EXAMPLE[family]}`;
  if (family === 'ipv6' && isIpv4InIpv6(text.split('/', 1)[0] ?? '')) {
    throw refuse(`${form}, not IPv4 inside IPv6`, 'Write the IPv4 address itself.');
  }
  const written = parseBlock(text);
  if (written?.family !== family) throw refuse(form, adviceOn(family, text));
  const { hasHostBits, ...block } = written;
  if (hasHostBits) {
    throw refuse(
      'a block without host bits',
      `The block that holds this address is ${block.text}.`,
    );
  }
  if (block.prefix === 0) {
    const name = family === 'ipv4' ? 'anyIpv4' : 'anyIpv6';
    throw refuse('a prefix of 1 or more', `Say Peers.${name} where everybody is meant.`);
  }
  return block;
}

function adviceOn(family: Family, text: string): string {
  const other = family === 'ipv4' ? 'ipv6' : 'ipv4';
  return parseBlock(text)?.family === other
    ? `Say Peers.${other} for ${TITLE[other]}.`
    : 'Four numbers without leading zeros, or groups of hexadecimal digits, then / and the prefix.';
}
