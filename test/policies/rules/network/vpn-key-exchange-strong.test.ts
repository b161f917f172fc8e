import rule from '../../../../policies/rules/network/vpn-key-exchange-strong';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_vpn_connection';
const A = `${TYPE}.a`;
const one = (body: object) => ({ [TYPE]: { a: { ...body } } });
const weak = (found: string, path: string) => ({
  [A]: { fail: `the connection agrees on keys with ${found}`, path },
});

testRule(rule, {
  pass: {
    'main mode with forward secrecy': {
      resources: one({
        ike_config: [{ ike_mode: 'main', ike_pfs: 'group14' }],
        ipsec_config: [{ ipsec_pfs: 'group2' }],
      }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'aggressive mode': {
      resources: one({ ike_config: [{ ike_mode: 'aggressive' }] }),
      gives: weak('aggressive', 'ike_config[0].ike_mode'),
    },
    'no forward secrecy': {
      resources: one({ ipsec_config: [{ ipsec_pfs: 'disabled' }] }),
      gives: weak('disabled', 'ipsec_config[0].ipsec_pfs'),
    },
    'a small group in a tunnel': {
      resources: one({
        tunnel_options_specification: [{ tunnel_ike_config: [{ ike_pfs: 'group1' }] }],
      }),
      gives: weak('group1', 'tunnel_options_specification[0].tunnel_ike_config[0].ike_pfs'),
    },
  },
  absent: { 'the defaults': { resources: one({}), gives: { [A]: 'pass' } } },
  unknown: {
    'not known yet': {
      resources: one({ ipsec_config: [{ ipsec_pfs: UNKNOWN }] }),
      gives: { [A]: { unknown: `${A} ipsec_config[0].ipsec_pfs` } },
    },
  },
});
