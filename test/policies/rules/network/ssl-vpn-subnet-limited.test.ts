import rule from '../../../../policies/rules/network/ssl-vpn-subnet-limited';
import { testRule, UNKNOWN } from '../rule-tester';

const S = 'alicloud_ssl_vpn_server.s';
const fail = { fail: 'clients reach every network behind the gateway', path: 'local_subnet' };
const server = (more: object) => ({
  resources: {
    alicloud_ssl_vpn_server: {
      s: { vpn_gateway_id: 'vpn-1', client_ip_pool: '192.168.0.0/16', ...more },
    },
  },
});

testRule(rule, {
  pass: {
    'a block': { ...server({ local_subnet: '10.0.0.0/16' }), gives: { [S]: 'pass' } },
    'all private addresses of a kind': {
      ...server({ local_subnet: '10.0.0.0/8' }),
      gives: { [S]: 'pass' },
    },
  },
  fail: {
    everything: { ...server({ local_subnet: '0.0.0.0/0' }), gives: { [S]: fail } },
    'everything, by halves': {
      ...server({ local_subnet: '0.0.0.0/1,128.0.0.0/1' }),
      gives: { [S]: fail },
    },
    'everything, among others': {
      ...server({ local_subnet: '10.0.0.0/16, 0.0.0.0/0' }),
      gives: { [S]: fail },
    },
  },
  absent: 'the provider requires it',
  unknown: {
    'which block': {
      ...server({ local_subnet: UNKNOWN }),
      gives: { [S]: { unknown: `${S} local_subnet` } },
    },
  },
});
