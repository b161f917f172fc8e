import rule from '../../../../policies/rules/network/vpn-encryption-strong';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_vpn_connection';
const ATTACHMENT = 'alicloud_vpn_gateway_vpn_attachment';
const A = `${TYPE}.a`;
const one = (body: object) => ({ [TYPE]: { a: { ...body } } });
const weak = (algorithm: string, path: string) => ({
  fail: `the connection uses ${algorithm}`,
  path,
});

testRule(rule, {
  pass: {
    'strong in both phases': {
      resources: one({
        ike_config: [{ ike_enc_alg: 'aes256', ike_auth_alg: 'sha256' }],
        ipsec_config: [{ ipsec_enc_alg: 'aes', ipsec_auth_alg: 'sha1' }],
      }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    '3DES in the first phase': {
      resources: one({ ike_config: [{ ike_enc_alg: '3des' }] }),
      gives: { [A]: weak('3des', 'ike_config[0].ike_enc_alg') },
    },
    'MD5 in the second': {
      resources: one({ ipsec_config: [{ ipsec_auth_alg: 'md5' }] }),
      gives: { [A]: weak('md5', 'ipsec_config[0].ipsec_auth_alg') },
    },
    'DES in the second tunnel': {
      resources: {
        [ATTACHMENT]: {
          a: {
            tunnel_options_specification: [
              { tunnel_index: 1, tunnel_ike_config: [{ ike_enc_alg: 'aes' }] },
              { tunnel_index: 2, tunnel_ipsec_config: [{ ipsec_enc_alg: 'des' }] },
            ],
          },
        },
      },
      gives: {
        [`${ATTACHMENT}.a`]: weak(
          'des',
          'tunnel_options_specification[1].tunnel_ipsec_config[0].ipsec_enc_alg',
        ),
      },
    },
  },
  absent: { 'the defaults': { resources: one({}), gives: { [A]: 'pass' } } },
  unknown: {
    'an algorithm that is not known yet': {
      resources: one({ ike_config: [{ ike_enc_alg: UNKNOWN }] }),
      gives: { [A]: { unknown: `${A} ike_config[0].ike_enc_alg` } },
    },
    'tunnels that are not known yet': {
      resources: one({ tunnel_options_specification: UNKNOWN }),
      gives: {
        [A]: { unknown: `${A} tunnel_options_specification, ${A} tunnel_options_specification` },
      },
    },
  },
});
