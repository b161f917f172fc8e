import { Collection } from '../../review';
import type { Block, Attribute } from '../../review';

export const VPN_TYPES = [
  'alicloud_vpn_connection',
  'alicloud_vpn_gateway_vpn_attachment',
] as const;

/** Where the two ends agree on a key, and how. */
export const KEY_EXCHANGE = ['ike_config', 'tunnel_options_specification.tunnel_ike_config'];

/** How what goes through the tunnel is encrypted. */
export const TUNNEL = ['ipsec_config', 'tunnel_options_specification.tunnel_ipsec_config'];

/** The blocks at paths of at most two names, in all tunnels that a connection has. */
export function blocksAt(resource: Block, paths: readonly string[]): Collection<Block> {
  const found = paths.map((path) => {
    const [first = '', second] = path.split('.');
    const outer = resource.blocks(first);
    if (second === undefined) return outer;
    const inner = outer.known.map((block) => block.blocks(second));
    return new Collection(
      outer.location,
      inner.flatMap(({ known }) => known),
      [...outer.more, ...inner.flatMap(({ more }) => more)],
    );
  });
  return new Collection(
    resource.location,
    found.flatMap(({ known }) => known),
    found.flatMap(({ more }) => more),
  );
}

/** The first attribute of some that has a weak value for certain. */
export function firstWeak(
  readings: readonly Attribute<string>[],
  isWeak: (value: string) => boolean,
): Attribute<string> | undefined {
  return readings.find(({ found }) => found.state === 'known' && isWeak(found.value));
}
