import { all, defineRule, truth } from '../../review';
import { blocksAt, firstWeak, KEY_EXCHANGE, TUNNEL, VPN_TYPES } from './vpn-algorithms';

const [TYPE] = VPN_TYPES;

/** Broken, or near it. SHA-1 is not among them: in an HMAC nobody forges it yet. */
const WEAK = ['des', '3des', 'md5'];

const connection = {
  vpn_gateway_id: 'vpn-example',
  local_subnet: ['10.0.0.0/16'],
  remote_subnet: ['192.168.0.0/16'],
};

export default defineRule({
  id: 'vpn-encryption-strong',
  title: 'VPN connections use neither DES, 3DES nor MD5',
  severity: 'medium',
  resourceTypes: VPN_TYPES,
  rationale:
    'DES is broken in a day, 3DES after enough traffic (Sweet32), and MD5 can be forged: who records the traffic reads it.',
  remediation:
    'Set `ike_enc_alg` and `ipsec_enc_alg` to `aes256`, `ike_auth_alg` and `ipsec_auth_alg` to `sha256`, in each tunnel.',
  references: [
    'Provider docs: alicloud_vpn_connection, ike_config and ipsec_config',
    'NIST SP 800-131A',
  ],
  messages: { weak: 'the connection uses {algorithm}' },
  examples: {
    fails: { [TYPE]: { example: { ...connection, ike_config: [{ ike_enc_alg: '3des' }] } } },
    passes: {
      [TYPE]: {
        example: {
          ...connection,
          ike_config: [{ ike_enc_alg: 'aes256', ike_auth_alg: 'sha256' }],
          ipsec_config: [{ ipsec_enc_alg: 'aes256', ipsec_auth_alg: 'sha256' }],
        },
      },
    },
  },
  check: ({ resource, verdict }) => {
    const exchange = blocksAt(resource, KEY_EXCHANGE);
    const tunnel = blocksAt(resource, TUNNEL);
    const readings = [
      ...exchange.known.flatMap((block) => [
        block.string('ike_enc_alg'),
        block.string('ike_auth_alg'),
      ]),
      ...tunnel.known.flatMap((block) => [
        block.string('ipsec_enc_alg'),
        block.string('ipsec_auth_alg'),
      ]),
    ];
    const isWeak = (name: string): boolean => WEAK.includes(name.toLowerCase());
    // Left out they are aes and sha1: not what one would choose today, but not broken here.
    const strong = all(
      ...readings.map((attribute) => attribute.is((name) => !isWeak(name), { absent: true })),
      exchange.every(() => truth(true, resource.location)),
      tunnel.every(() => truth(true, resource.location)),
    );
    return verdict(strong, 'weak', { algorithm: firstWeak(readings, isWeak) ?? '' });
  },
});
