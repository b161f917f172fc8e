/** The API sets a value that the least configuration leaves out, and every plan differs. */
export const FILLED_IN: ReadonlySet<string> = new Set([
  'alicloud_ims_oidc_provider',
  'alicloud_log_store_index',
  'alicloud_oss_bucket_logging',
]);
