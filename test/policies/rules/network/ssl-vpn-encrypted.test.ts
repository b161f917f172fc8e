import rule from '../../../../policies/rules/network/ssl-vpn-encrypted';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_ssl_vpn_server';
const A = `${TYPE}.a`;
const one = (body: object) => ({ [TYPE]: { a: { ...body } } });

testRule(rule, {
  pass: { encrypted: { resources: one({ cipher: 'AES-192-CBC' }), gives: { [A]: 'pass' } } },
  fail: {
    'in clear': {
      resources: one({ cipher: 'none' }),
      gives: {
        [A]: { fail: 'the SSL-VPN server encrypts nothing: cipher is none', path: 'cipher' },
      },
    },
  },
  absent: { 'the default': { resources: one({}), gives: { [A]: 'pass' } } },
  unknown: {
    'not known yet': {
      resources: one({ cipher: UNKNOWN }),
      gives: { [A]: { unknown: `${A} cipher` } },
    },
  },
});
