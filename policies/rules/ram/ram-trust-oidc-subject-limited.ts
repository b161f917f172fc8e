import { hasWildcard } from '../../ram';
import type { Statement } from '../../ram';
import { defineRule } from '../../review';
import { asked, principalsOf, roles, trustStatements } from './trust';

const document = (conditions: object): string =>
  JSON.stringify({
    Version: '1',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Federated: ['acs:ram::1234567890123456:oidc-provider/github'] },
        Condition: {
          StringEquals: {
            'oidc:iss': 'https://token.actions.githubusercontent.com',
            ...conditions,
          },
        },
      },
    ],
  });

export default defineRule({
  id: 'ram-trust-oidc-subject-limited',
  title: 'A role for pipelines names whole subjects, and an audience',
  severity: 'critical',
  resourceTypes: roles,
  rationale:
    'An identity provider of the public signs tokens for everybody. Without a subject every repository may take the role; with a wildcard every branch and pull request.',
  remediation:
    'Set `StringEquals` `oidc:sub` to whole subjects, as `repo:<owner>/<repository>:ref:refs/heads/main`, and `oidc:aud`.',
  references: [
    'https://www.alibabacloud.com/help/en/ram/user-guide/create-a-ram-role-for-a-trusted-idp',
  ],
  messages: {
    anybody: 'lets in every token of {provider}: no oidc:sub is asked for',
    wildcard: 'lets in every subject like {subject}',
    audience: 'lets in tokens of {provider} that were made for others: no oidc:aud is asked for',
  },
  examples: {
    fails: { alicloud_ram_role: { r: { assume_role_policy_document: document({}) } } },
    passes: {
      alicloud_ram_role: {
        r: {
          assume_role_policy_document: document({
            'oidc:aud': 'sts.aliyuncs.com',
            'oidc:sub': 'repo:example/shop:ref:refs/heads/main',
          }),
        },
      },
    },
  },
  check: ({ resource, pass, fail, unknown }) => {
    const { known, more, location } = trustStatements(resource);
    for (const statement of known.filter(({ effect }) => effect === 'Allow')) {
      const provider = providersOf(statement).join(', ');
      if (provider === '') continue;
      const exact = asked(statement, 'oidc:sub', EXACT);
      const like = asked(statement, 'oidc:sub', ['StringLike']);
      if (exact.length === 0 && like.length === 0)
        return fail('anybody', { provider }, { location });
      const subject = exact.length === 0 ? like.find(hasWildcard) : undefined;
      if (subject !== undefined) return fail('wildcard', { subject }, { location });
      const audience = asked(statement, 'oidc:aud', [...EXACT, 'StringLike']);
      if (audience.length === 0 || audience.includes('*'))
        return fail('audience', { provider }, { location });
    }
    return more.length > 0 ? unknown(...more) : pass;
  },
});

const EXACT = ['StringEquals', 'StringEqualsIgnoreCase'];

function providersOf(statement: Statement): readonly string[] {
  return principalsOf(statement, 'Federated').filter((id) => id.includes(':oidc-provider/'));
}
