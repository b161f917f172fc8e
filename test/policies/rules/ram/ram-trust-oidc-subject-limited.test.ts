import rule from '../../../../policies/rules/ram/ram-trust-oidc-subject-limited';
import { testRule } from '../rule-tester';
import { trust, trustSamples } from './trust-samples';

const provider = 'acs:ram::1234567890123456:oidc-provider/github';
const aud = {
  'oidc:iss': 'https://token.actions.githubusercontent.com',
  'oidc:aud': 'sts.aliyuncs.com',
};
const pipeline = (StringEquals: object, more: object = {}): string =>
  trust({ Federated: [provider] }, { Condition: { StringEquals, ...more } });
const anybody = `lets in every token of ${provider}: no oidc:sub is asked for`;
const sub = { 'oidc:sub': 'repo:example/shop:ref:refs/heads/main' };

testRule(
  rule,
  trustSamples(
    {
      'a whole subject': pipeline({ ...aud, ...sub }),
      'a star that is a letter': pipeline({ ...aud, 'oidc:sub': 'repo:example/shop:*' }),
      'a pattern without a wildcard': pipeline(aud, { StringLike: sub }),
      'people by SAML': trust(
        { Federated: 'acs:ram::1234567890123456:saml-provider/corp' },
        {
          Condition: {
            StringEquals: { 'saml:recipient': 'https://signin.aliyun.com/saml-role/sso' },
          },
        },
      ),
    },
    {
      'no subject': [anybody, pipeline(aud)],
      'all but one': [anybody, pipeline(aud, { StringNotEquals: sub })],
      'every branch': [
        'lets in every subject like repo:example/shop:*',
        pipeline(aud, { StringLike: { 'oidc:sub': 'repo:example/shop:*' } }),
      ],
      'tokens for others': [
        `lets in tokens of ${provider} that were made for others: no oidc:aud is asked for`,
        pipeline({ 'oidc:iss': aud['oidc:iss'], ...sub }),
      ],
    },
  ),
);
