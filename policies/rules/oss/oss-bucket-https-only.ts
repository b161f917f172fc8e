import { defineRule } from '../../review';
import { conditionValues, isForEverybody } from '../common/public-policy';
import { BUCKET } from './buckets';
import { bucketStatements } from './bucket-policy';

const document = JSON.stringify({
  Version: '1',
  Statement: [
    {
      Effect: 'Deny',
      Principal: ['*'],
      Action: 'oss:*',
      Resource: ['acs:oss:*:*:example-data', 'acs:oss:*:*:example-data/*'],
      Condition: { Bool: { 'acs:SecureTransport': 'false' } },
    },
  ],
});

export default defineRule({
  id: 'oss-bucket-https-only',
  title: 'A bucket answers over HTTPS only',
  severity: 'medium',
  resourceTypes: [BUCKET],
  rationale: 'Over HTTP everybody on the way reads the objects, and the signatures of requests.',
  remediation:
    'Add to the bucket’s policy a `Deny` for `["*"]` of `oss:*` on the bucket and its objects with `Bool` `acs:SecureTransport` `"false"`. `alicloud_oss_bucket_https_config` decides on TLS versions, not on this.',
  references: ['CIS Alibaba Cloud 2.0, 5.4', 'Prowler oss_bucket_secure_transport_enabled'],
  messages: { http: 'the bucket answers over HTTP as well' },
  examples: {
    fails: { alicloud_oss_bucket: { data: { bucket: 'example-data' } } },
    passes: {
      alicloud_oss_bucket: { data: { bucket: 'example-data' } },
      alicloud_oss_bucket_policy: { data: { bucket: 'example-data', policy: document } },
    },
  },
  check: ({ resource, related, pass, fail, unknown }) => {
    const { known, more } = bucketStatements(resource, related);
    const denied = known.some(
      (one) =>
        one.effect === 'Deny' &&
        isForEverybody(one) &&
        (one.action ?? []).some((action) => action === 'oss:*' || action === '*') &&
        (one.resource ?? ['*']).some((name) => name.endsWith('*')) &&
        conditionValues(one, 'Bool', 'acs:SecureTransport').includes('false') &&
        Object.values(one.condition ?? {}).flatMap((keys) => Object.keys(keys)).length === 1,
    );
    if (denied) return pass;
    return more.length > 0 ? unknown(...more) : fail('http', {}, resource);
  },
});
