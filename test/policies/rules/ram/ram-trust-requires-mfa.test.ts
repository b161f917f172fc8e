import rule from '../../../../policies/rules/ram/ram-trust-requires-mfa';
import { testRule } from '../rule-tester';
import { trust, trustSamples } from './trust-samples';

const root = { RAM: ['acs:ram::1234567890123456:root'] };
const mfa = (value: string) => ({ Condition: { Bool: { 'acs:MFAPresent': value } } });
const told = 'lets acs:ram::1234567890123456:root in without a second factor';
const samples = trustSamples(
  {
    'with a second factor': trust(root, mfa('true')),
    'with an external id': trust(root, {
      Condition: { StringEquals: { 'sts:ExternalId': 'e-1' } },
    }),
    'another role': trust({ RAM: ['acs:ram::1234567890123456:role/ci'] }),
    'a service': trust({ Service: ['ecs.aliyuncs.com'] }),
  },
  {
    'an account': [told, trust(root)],
    'an account, under an empty condition': [told, trust(root, { Condition: {} })],
    'only without one': [told, trust(root, mfa('false'))],
    'a user': [
      'lets acs:ram::1234567890123456:user/alice in without a second factor',
      trust({ RAM: 'acs:ram::1234567890123456:user/alice' }),
    ],
    'of any id': [told, trust(root, { Condition: { StringLike: { 'sts:ExternalId': '*' } } })],
  },
);

testRule(rule, {
  ...samples,
  fail: {
    ...samples.fail,
    'by the deprecated list of users': {
      resources: { alicloud_ram_role: { a: { ram_users: ['acs:ram::1234567890123456:root'] } } },
      gives: {
        'alicloud_ram_role.a': {
          fail: 'ram_users lets people in, and can ask for no second factor',
          path: 'ram_users',
        },
      },
    },
  },
});
