import { publicPolicyRule } from '../common/public-policy-rule';

const document = (Effect: string): string =>
  JSON.stringify({
    Version: '1',
    Statement: [
      {
        Effect,
        Principal: ['*'],
        Action: ['log:*'],
        Resource: 'acs:log:*:*:project/example/*',
        ...(Effect === 'Deny'
          ? { Condition: { StringNotEquals: { 'acs:SourceVpc': ['vpc-example'] } } }
          : {}),
      },
    ],
  });

export default publicPolicyRule({
  id: 'sls-project-policy-not-public',
  title: 'The policy of a log project lets nobody in whom it does not name',
  rationale:
    '`Principal: ["*"]` is every account: whoever is let in reads the logs of the project, or writes what never happened.',
  remediation: 'Name ids in `Principal`, or write a `Deny` for those who are not to get in.',
  references: [
    'Alibaba Cloud docs: Use project policies to manage access permissions on Simple Log Service resources',
    'Provider docs: alicloud_log_project, policy',
  ],
  subject: 'the policy of the project',
  types: ['alicloud_log_project'],
  kind: 'project',
  example: {
    type: 'alicloud_log_project',
    always: { project_name: 'example' },
    fails: { policy: document('Allow') },
    passes: { policy: document('Deny') },
  },
});
