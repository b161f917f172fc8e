import { any, defineRule, texts, truth } from '../../review';
import type { Model, Resource, Ternary } from '../../review';
import { BUCKET } from './buckets';

const TYPE = 'alicloud_oss_bucket_replication';

const to = (bucket: string) => ({
  alicloud_oss_bucket: { data: { bucket: 'example-data' }, copy: { bucket: 'example-copy' } },
  [TYPE]: {
    example: { bucket: 'example-data', destination: [{ bucket, location: 'oss-cn-beijing' }] },
  },
});

export default defineRule({
  id: 'oss-replication-target-listed',
  title: 'Objects are replicated to buckets that are known',
  severity: 'medium',
  resourceTypes: [TYPE],
  rationale:
    'What is replicated is copied from then on, each object and each change: into a bucket of somebody else it is a leak that goes on by itself.',
  remediation:
    'Replicate to a bucket that this configuration makes, or add its name to the option `buckets` of this rule.',
  references: ['Provider docs: alicloud_oss_bucket_replication, destination'],
  options: { buckets: texts([]) },
  messages: { foreign: 'replicates to the bucket {bucket}, which nothing here makes or lists' },
  examples: { fails: to('example-elsewhere'), passes: to('example-copy') },
  check: ({ resource, model, options, verdict }) => {
    const bucket = resource.string('destination.bucket');
    const isKnown = bucket.is(
      (name) => options.buckets.includes(name) || namesOf(model).includes(name),
      { absent: 'unknown' },
    );
    return verdict(any(isMadeHere(resource, model), isKnown), 'foreign', { bucket }, bucket);
  },
});

function namesOf(model: Model): readonly string[] {
  return model.ofType(BUCKET).flatMap((bucket) => bucket.knownText('bucket') ?? []);
}

/** Where the name is not known, what the block refers to tells whose bucket it is. */
function isMadeHere(resource: Resource, model: Model): Ternary {
  const { found, location } = resource.string('destination.bucket');
  const made = model.ofType(BUCKET).map(({ configAddress }) => configAddress);
  const referred = resource.references('destination');
  const isMade =
    referred.some(({ attribute }) => attribute === 'id' || attribute === 'bucket') &&
    referred.every(({ address }) => made.includes(address));
  return truth(found.state === 'unknown' && isMade, location);
}
