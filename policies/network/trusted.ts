import { isWithin, readBlock, type Block } from './addresses';
import { NetworkError } from './errors';

/** Wider than these a public network is more than one company's. */
const SHORTEST = { ipv4: 16, ipv6: 32 } as const;

const PRIVATE: readonly Block[] = [
  readBlock('ipv4', '10.0.0.0/8'),
  readBlock('ipv4', '172.16.0.0/12'),
  readBlock('ipv4', '192.168.0.0/16'),
  readBlock('ipv6', 'fc00::/7'),
];

/** As many as settings may list. Together they stay far from everybody. */
export const MOST_TRUSTED = 50;

/**
 * Reads the networks whose addresses are not strangers': offices, VPNs, own VPCs.
 *
 * @throws NetworkError for a public block wider than /16 (IPv4) or /32 (IPv6), as trust in it would
 *   be trust in strangers; for more than 50; and for what `readBlock` refuses.
 */
export function readTrusted(networks: readonly string[]): readonly Block[] {
  if (networks.length > MOST_TRUSTED) {
    throw new NetworkError({
      what: 'trusted networks',
      got: `${networks.length}`,
      allowed: `up to ${MOST_TRUSTED}`,
      fix: 'Join neighbouring blocks into one.',
    });
  }
  return networks.map((text) => {
    const family = text.includes(':') ? 'ipv6' : 'ipv4';
    const block = readBlock(family, text, 'trusted network');
    if (block.prefix >= SHORTEST[family] || isWithin(block, PRIVATE)) return block;
    throw new NetworkError({
      what: 'trusted network',
      got: text,
      allowed: `a private block, or a public one of /${SHORTEST[family]} or longer`,
      fix: 'List the networks that are yours, not those that hold them.',
    });
  });
}
