import { admitUntrusted } from '../../../alicloud/addresses';
import { defineRule, statementsOf } from '../../review';
import { blockFrom } from '../common/addresses';
import { BUCKET, hasBucket, POLICY } from './buckets';
import { bucketStatements, conditionValues, isForEverybody } from './bucket-policy';

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
  check: ({ resource, related, model, pass, fail, unknown, notApplicable }) => {
    const beside = resource.type === POLICY;
    if (beside && hasBucket(resource, model)) return notApplicable;
    const { known, more, location } = beside
      ? statementsOf(resource.string('policy'), 'resource')
      : bucketStatements(resource, related);
    const open = known.find(
      (one) =>
        one.effect === 'Allow' &&
        isForEverybody(one) &&
        !LIMITS.some(([operator, key]) => limits(key, conditionValues(one, operator, key))),
    );
    if (open !== undefined) {
      const actions = (open.action ?? ['all others']).join(', ');
      return fail('public', { actions }, { location });
    }
    return more.length > 0 ? unknown(...more) : pass;
  },
});

const LIMITS = [
  ['IpAddress', 'acs:SourceIp'],
  ['StringEquals', 'acs:SourceVpc'],
  ['StringEquals', 'acs:AccessId'],
] as const;

/** Whether values are there, and none of them is all there is. */
function limits(key: string, values: readonly string[]): boolean {
  if (values.length === 0 || values.includes('*')) return false;
  // Two halves of the internet are all of it.
  return (
    key !== 'acs:SourceIp' || !admitUntrusted(values.flatMap((value) => blockFrom(value) ?? []))
  );
}
