import { readBlock } from '../ram/addresses';
import { mustName, quoted, RoleError } from './errors';

/** Shortest prefixes that still name a network: as wide as the settings of the baseline allow. */
const WIDEST = { ipv4: 8, ipv6: 32 } as const;

/** @throws RoleError unless these are networks, and each is one rather than the whole internet. */
export function checkNetworks(networks: readonly string[], what: string): void {
  const problem = {
    what,
    allowed: 'addresses or blocks such as 203.0.113.0/24, at least /8, for IPv6 at least /32',
    fix: 'Name the networks of your offices or your VPN: a limit that everybody meets is none.',
  };
  mustName(networks, problem);
  for (const network of networks) {
    const block = readBlock(network);
    const widest = network.includes(':') ? WIDEST.ipv6 : WIDEST.ipv4;
    if (block === undefined || block.prefix < widest) {
      throw new RoleError({ ...problem, got: quoted(network) });
    }
  }
}
