import { all, defineRule, truth } from '../../review';
import { blocksAt, firstWeak, KEY_EXCHANGE, TUNNEL, VPN_TYPES } from './vpn-algorithms';

const [TYPE] = VPN_TYPES;

const connection = {
  vpn_gateway_id: 'vpn-example',
  local_subnet: ['10.0.0.0/16'],
  remote_subnet: ['192.168.0.0/16'],
};

/** No forward secrecy, a group of 768 bits, and a mode that hands out a hash of the key to guess at. */
const WEAK = ['disabled', 'group1', 'aggressive'];

export default defineRule({
  id: 'vpn-key-exchange-strong',
  title: 'VPN connections agree on keys in main mode, with forward secrecy',
  severity: 'medium',
  resourceTypes: VPN_TYPES,
  rationale:
    'Aggressive mode gives everybody who asks a hash of the pre-shared key to guess at; without forward secrecy one stolen key opens all recorded traffic.',
  remediation:
    'Set `ike_mode = "main"`, and `ike_pfs` and `ipsec_pfs` to `group14`, in each tunnel.',
  references: ['Provider docs: alicloud_vpn_connection, ike_config and ipsec_config', 'RFC 8247'],
  messages: { weak: 'the connection agrees on keys with {found}' },
  examples: {
    fails: { [TYPE]: { example: { ...connection, ipsec_config: [{ ipsec_pfs: 'disabled' }] } } },
    passes: { [TYPE]: { example: { ...connection, ipsec_config: [{ ipsec_pfs: 'group14' }] } } },
  },
  check: ({ resource, verdict }) => {
    const exchange = blocksAt(resource, KEY_EXCHANGE);
    const tunnel = blocksAt(resource, TUNNEL);
    const readings = [
      ...exchange.known.flatMap((block) => [block.string('ike_mode'), block.string('ike_pfs')]),
      ...tunnel.known.map((block) => block.string('ipsec_pfs')),
    ];
    const isWeak = (name: string): boolean => WEAK.includes(name.toLowerCase());
    // Left out they are main and group2.
    const strong = all(
      ...readings.map((attribute) => attribute.is((name) => !isWeak(name), { absent: true })),
      exchange.every(() => truth(true, resource.location)),
      tunnel.every(() => truth(true, resource.location)),
    );
    return verdict(strong, 'weak', { found: firstWeak(readings, isWeak) ?? '' });
  },
});
