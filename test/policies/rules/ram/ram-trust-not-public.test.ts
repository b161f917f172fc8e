import rule from '../../../../policies/rules/ram/ram-trust-not-public';
import { testRule } from '../rule-tester';
import { trust, trustSamples } from './trust-samples';

const samples = trustSamples(
  {
    'an account': trust({ RAM: ['acs:ram::1234567890123456:root'] }),
    'a service': trust({ Service: 'ecs.aliyuncs.com' }),
    'a Deny of all': trust({ RAM: '*' }, { Effect: 'Deny' }),
  },
  {
    everybody: ['the trust policy lets * in', trust({ RAM: '*' })],
    'everybody, without a type': ['the trust policy lets * in', trust('*')],
    'any account': [
      'the trust policy lets acs:ram::*:root in',
      trust({ RAM: ['acs:ram::*:root'] }),
    ],
    'any service': [
      'the trust policy lets *.aliyuncs.com in',
      trust({ Service: ['*.aliyuncs.com'] }),
    ],
  },
);

testRule(rule, {
  ...samples,
  fail: {
    ...samples.fail,
    'by the deprecated list of users': {
      resources: { alicloud_ram_role: { a: { ram_users: ['acs:ram::*:root'] } } },
      gives: {
        'alicloud_ram_role.a': {
          fail: 'the trust policy lets a wildcard in',
          path: 'ram_users[0]',
        },
      },
    },
  },
});
