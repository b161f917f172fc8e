import { publicPolicyRule } from '../common/public-policy-rule';

const document = (account: string): string =>
  JSON.stringify({
    Version: '1',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { RAM: [`acs:ram::${account}:*`] },
        Action: ['kms:*'],
        Resource: ['*'],
      },
    ],
  });

export default publicPolicyRule({
  id: 'kms-policy-not-public',
  title: 'The policy of a key or secret lets nobody in whom it does not name',
  rationale:
    'Other accounts need no right that this one gives: what the policy allows to everybody, an account decrypts or reads that was made a minute ago.',
  remediation:
    'Name the account in `Principal`, as `acs:ram::<account>:*`, or users and roles of it.',
  references: [
    'Alibaba Cloud docs: Overview of key policies, Overview of secret policies',
    'Provider docs: alicloud_kms_key, alicloud_kms_secret, policy',
  ],
  subject: 'the policy',
  types: ['alicloud_kms_key', 'alicloud_kms_secret'],
  kind: 'secret',
  example: {
    type: 'alicloud_kms_key',
    fails: { policy: document('*') },
    passes: { policy: document('1234567890123456') },
  },
});
