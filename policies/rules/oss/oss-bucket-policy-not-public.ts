import { defineRule, not, statementsOf } from '../../review';
import { allowedToEverybody, letsEverybodyIn, NETWORKS } from '../common/public-policy';
import { BUCKET, hasBucket, POLICY } from './buckets';
import { bucketStatements } from './bucket-policy';

const document = (Principal: readonly string[]): string =>
  JSON.stringify({
    Version: '1',
    Statement: [
      {
        Effect: 'Allow',
        Principal,
        Action: 'oss:GetObject',
        Resource: 'acs:oss:*:*:example-data/*',
      },
    ],
  });

export default defineRule({
  id: 'oss-bucket-policy-not-public',
  title: 'The policy of a bucket lets nobody in whom it does not name',
  severity: 'critical',
  resourceTypes: [BUCKET, POLICY],
  rationale:
    '`Principal: "*"` is everybody, with an account or without; a network of `0.0.0.0/0` limits nobody.',
  remediation:
    'Name account or user ids in `Principal`, or limit the statement by `acs:SourceVpc` or `acs:SourceIp`.',
  references: [
    'CIS Alibaba Cloud 2.0, 5.1 and 5.7',
    'Cloud Config rule oss-bucket-anonymous-prohibited',
  ],
  messages: { public: 'the policy of the bucket allows {actions} to everybody' },
  examples: {
    fails: { alicloud_oss_bucket: { data: { bucket: 'example-data', policy: document(['*']) } } },
    passes: {
      alicloud_oss_bucket: {
        data: { bucket: 'example-data', policy: document(['1234567890123456']) },
      },
    },
  },
  check: ({ resource, related, model, verdict, notApplicable }) => {
    const beside = resource.type === POLICY;
    if (beside && hasBucket(resource, model)) return notApplicable;
    const statements = beside
      ? statementsOf(resource.string('policy'), 'resource')
      : bucketStatements(resource, related);
    const isPublic = letsEverybodyIn(statements, LIMITS, 'no limit');
    const actions = allowedToEverybody(statements, LIMITS);
    return verdict(not(isPublic), 'public', { actions }, statements);
  },
});

const LIMITS = [...NETWORKS, ['StringEquals', 'acs:AccessId']] as const;
