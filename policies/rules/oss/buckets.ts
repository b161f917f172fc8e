import { any } from '../../review';
import type { Items, Model, Resource, Truth } from '../../review';

export const BUCKET = 'alicloud_oss_bucket';
export const ACCOUNT_BLOCK = 'alicloud_oss_account_public_access_block';

type Related = (link: { readonly type: string; readonly by: string }) => Items<Resource>;

/** Whether public access is blocked, for the bucket or for the account. */
export function isBlocked(related: Related, model: Model): Truth {
  const own = related({ type: 'alicloud_oss_bucket_public_access_block', by: 'bucket' });
  const on = (block: Resource): Truth =>
    block.boolean('block_public_access').equals(true, { absent: false });
  return any(own.some(on), ...model.ofType(ACCOUNT_BLOCK).map(on));
}
