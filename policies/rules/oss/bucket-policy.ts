import type { Statement } from '../../ram';
import { Collection, statementsOf } from '../../review';
import type { Resource } from '../../review';

type Related = (link: { readonly type: string; readonly by: string }) => Collection<Resource>;

/** What the policies of a bucket say, in the bucket itself and beside it. */
export function bucketStatements(bucket: Resource, related: Related): Collection<Statement> {
  const beside = related({ type: 'alicloud_oss_bucket_policy', by: 'bucket' });
  const read = [bucket, ...beside.known].map((one) =>
    statementsOf(one.string('policy'), 'resource'),
  );
  const said = read.find(({ known }) => known.length > 0);
  return new Collection(
    said?.location ?? bucket.location,
    read.flatMap(({ known }) => known),
    [...beside.more, ...read.flatMap(({ more }) => more)],
  );
}
