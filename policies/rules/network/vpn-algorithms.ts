import { Items } from '../../review';
import type { Block, Reading } from '../../review';

export const VPN_TYPES = [
  'alicloud_vpn_connection',
  'alicloud_vpn_gateway_vpn_attachment',
] as const;

/** Where the two ends agree on a key, and how. */
export const KEY_EXCHANGE = ['ike_config', 'tunnel_options_specification.tunnel_ike_config'];

/** How what goes through the tunnel is encrypted. */
export const TUNNEL = ['ipsec_config', 'tunnel_options_specification.tunnel_ipsec_config'];

/** The blocks at paths of at most two names, in all tunnels that a connection has. */
export function blocksAt(resource: Block, paths: readonly string[]): Items<Block> {
  const found = paths.map((path) => {
    const [first = '', second] = path.split('.');
    const outer = resource.blocks(first);
    if (second === undefined) return outer;
    const inner = outer.known.map((block) => block.blocks(second));
    return new Items(
      outer.place,
      inner.flatMap(({ known }) => known),
      [...outer.more, ...inner.flatMap(({ more }) => more)],
    );
  });
  return new Items(
    resource.place,
    found.flatMap(({ known }) => known),
    found.flatMap(({ more }) => more),
  );
}

/** The first reading of some that has a weak value for certain. */
export function firstWeak(
  readings: readonly Reading<string>[],
  isWeak: (value: string) => boolean,
): Reading<string> | undefined {
  return readings.find(({ found }) => found.state === 'known' && isWeak(found.value));
}
