import type { Config } from './terraform';

const text = 'changed';

/** A change of each type that is made in place. */
const CHANGES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  alicloud_actiontrail_trail: { event_rw: 'Write' },
  alicloud_config_delivery: { description: text },
  alicloud_config_rule: { description: text },
  alicloud_ecs_auto_snapshot_policy: { auto_snapshot_policy_name: text },
  alicloud_fcv3_async_invoke_config: { max_async_retry_attempts: 2 },
  alicloud_fcv3_function: { description: text },
  alicloud_hbr_vault: { description: text },
  alicloud_ims_oidc_provider: { description: text },
  alicloud_kms_key: { description: text },
  alicloud_log_alert: { alert_description: text },
  alicloud_log_project: { description: text },
  alicloud_log_resource_record: { tag: text },
  alicloud_log_store: { retention_period: 40 },
  alicloud_log_store_index: { max_text_len: 4096 },
  alicloud_oss_account_public_access_block: { block_public_access: false },
  alicloud_oss_bucket_acl: { acl: 'public-read' },
  alicloud_oss_bucket_https_config: { tls_versions: ['TLSv1.3'] },
  alicloud_oss_bucket_logging: { target_prefix: 'changed/' },
  alicloud_oss_bucket_public_access_block: { block_public_access: false },
  alicloud_oss_bucket_versioning: { status: 'Suspended' },
  alicloud_quotas_quota_alarm: { threshold_percent: 61 },
  alicloud_ram_group: { comments: text },
  alicloud_ram_password_policy: { max_password_age: 61 },
  alicloud_ram_policy: { description: text },
  alicloud_ram_role: { description: text },
  alicloud_ram_security_preference: { login_session_duration: 5 },
  alicloud_ram_user: { comments: text },
  alicloud_security_group: { description: text },
  alicloud_security_group_rule: { description: text },
  alicloud_vpc: { description: text },
  alicloud_vpc_flow_log: { description: text },
};

/** A stack in which every object is changed that can be. */
export function changed(config: Config): Config {
  const { resource, ...others } = config as { resource: Record<string, Record<string, object>> };
  const types = Object.entries(resource).map(([type, blocks]) => [
    type,
    Object.fromEntries(
      Object.entries(blocks).map(([name, block]) => [name, { ...block, ...CHANGES[type] }]),
    ),
  ]);
  return { ...others, resource: Object.fromEntries(types) as object };
}
