import { any } from '../../review';
import type { Collection, Model, Resource, Ternary } from '../../review';

export const BUCKET = 'alicloud_oss_bucket';
export const ACCOUNT_BLOCK = 'alicloud_oss_account_public_access_block';

/** What decides about a bucket beside it. */
export const ACL = 'alicloud_oss_bucket_acl';
export const POLICY = 'alicloud_oss_bucket_policy';
export const PUBLIC_ACCESS_BLOCK = 'alicloud_oss_bucket_public_access_block';

/** Whether what stands beside a bucket is judged with it: a bucket made elsewhere is not seen here. */
export function hasBucket(beside: Resource, model: Model): boolean {
  return model.target(beside, 'bucket', [BUCKET]).known.length > 0;
}

type Related = (link: { readonly type: string; readonly by: string }) => Collection<Resource>;

/** Whether public access is blocked, for the bucket or for the account. */
export function isBlocked(related: Related, model: Model): Ternary {
  const own = related({ type: PUBLIC_ACCESS_BLOCK, by: 'bucket' });
  return any(own.some(blocks), isAccountBlocked(model));
}

/** Whether public access is blocked for all buckets. */
export function isAccountBlocked(model: Model): Ternary {
  return any(...model.ofType(ACCOUNT_BLOCK).map(blocks));
}

/** Whether a block of public access is on; it is off where it does not say. */
export function blocks(block: Resource): Ternary {
  return block.boolean('block_public_access').equals(true, { absent: false });
}
