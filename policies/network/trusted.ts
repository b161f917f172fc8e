import { BaselineError } from '../../alicloud/problems';
import { canBeOwn, shortestOwnPrefix, type Block } from '../../alicloud/addresses';
import { readBlock } from './addresses';

/** As many as settings may list. Together they stay far from everybody. */
const MOST_TRUSTED = 50;

/**
 * Reads the networks whose addresses are trusted: offices, VPNs, own VPCs.
 *
 * @throws BaselineError for a public block wider than /16 (IPv4) or /32 (IPv6), as trust in it would
 *   be trust in everybody; for more than 50; and for what `readBlock` refuses.
 */
export function readTrusted(networks: readonly string[]): readonly Block[] {
  if (networks.length > MOST_TRUSTED) {
    throw new BaselineError([
      {
        path: 'trusted networks',
        found: `${networks.length}`,
        allowed: `up to ${MOST_TRUSTED}`,
        fix: 'Join neighbouring blocks into one.',
      },
    ]);
  }
  return networks.map((text) => {
    const family = text.includes(':') ? 'ipv6' : 'ipv4';
    const block = readBlock(family, text, 'trusted network');
    if (canBeOwn(block)) return block;
    throw new BaselineError([
      {
        path: 'trusted network',
        found: text,
        allowed: `a private block, or a public one of /${shortestOwnPrefix[family]} or longer`,
        fix: 'List the networks that are yours, not those that hold them.',
      },
    ]);
  });
}
