/** What a section of a snapshot holds: Terraform's types, and of each the attributes that are kept. */
export interface SectionKind {
  readonly what: string;
  /** Whether each region has its own. */
  readonly regional: boolean;
  readonly types: Readonly<Record<string, readonly string[]>>;
}

const ATTACHED = ['policy_name', 'policy_type'];
const WITHIN_GROUP = ['principal_name', 'principal_type', 'resource_group_id', ...ATTACHED];

/**
 * What is kept of an account. Only what stands here gets into a file: whatever may hold a secret
 * (passwords, secrets of keys, scripts of machines, environments of functions) is not among it.
 */
export const SECTIONS = {
  users: {
    what: 'RAM users',
    regional: false,
    types: { alicloud_ram_user: ['name', 'display_name'] },
  },
  logins: {
    what: 'console logins of users',
    regional: false,
    types: {
      alicloud_ram_login_profile: [
        ...['user_name', 'mfa_bind_required', 'password_reset_required', 'create_time'],
      ],
    },
  },
  accessKeys: {
    what: 'access keys of users',
    regional: false,
    types: { alicloud_ram_access_key: ['user_name', 'status', 'create_time'] },
  },
  groups: {
    what: 'groups and who is in them',
    regional: false,
    types: {
      alicloud_ram_group: ['group_name', 'name'],
      alicloud_ram_user_group_attachment: ['user_name', 'group_name'],
      alicloud_ram_group_membership: ['group_name', 'user_names'],
    },
  },
  roles: {
    what: 'roles and whom they trust',
    regional: false,
    types: {
      alicloud_ram_role: [
        ...['role_name', 'name', 'assume_role_policy_document', 'document', 'services'],
        ...['ram_users', 'version', 'max_session_duration', 'create_time'],
      ],
      alicloud_resource_manager_role: [
        ...['role_name', 'assume_role_policy_document', 'max_session_duration', 'create_date'],
      ],
    },
  },
  policies: {
    what: 'policies of the account',
    regional: false,
    types: {
      alicloud_ram_policy: [
        ...['policy_name', 'name', 'policy_document', 'document', 'statement', 'version'],
        'create_time',
      ],
      alicloud_resource_manager_policy: ['policy_name', 'policy_document'],
    },
  },
  attachments: {
    what: 'who holds which policy',
    regional: false,
    types: {
      alicloud_ram_user_policy_attachment: ['user_name', ...ATTACHED],
      alicloud_ram_group_policy_attachment: ['group_name', ...ATTACHED],
      alicloud_ram_role_policy_attachment: ['role_name', ...ATTACHED],
      alicloud_resource_manager_policy_attachment: WITHIN_GROUP,
    },
  },
  identityProviders: {
    what: 'identity providers',
    regional: false,
    types: {
      alicloud_ims_oidc_provider: [
        ...['oidc_provider_name', 'issuer_url', 'client_ids', 'fingerprints'],
        ...['issuance_limit_time', 'create_time'],
      ],
      alicloud_ram_saml_provider: ['saml_provider_name', 'update_date'],
    },
  },
  signIn: {
    what: 'rules of passwords and of sign-in',
    regional: false,
    types: {
      alicloud_ram_security_preference: [
        ...['allow_user_to_change_password', 'allow_user_to_login_with_passkey'],
        ...['allow_user_to_manage_access_keys', 'allow_user_to_manage_mfa_devices'],
        ...['enable_save_mfa_ticket', 'enforce_mfa_for_login', 'login_network_masks'],
        ...['login_session_duration', 'max_idle_days_for_access_keys', 'max_idle_days_for_users'],
        ...['mfa_operation_for_login', 'operation_for_risk_login', 'verification_types'],
      ],
      alicloud_ram_password_policy: [
        ...['hard_expiry', 'max_login_attemps', 'max_password_age'],
        ...['minimum_password_different_character', 'minimum_password_length'],
        ...['password_not_contain_user_name', 'password_reuse_prevention'],
        ...['require_lowercase_characters', 'require_numbers', 'require_symbols'],
        'require_uppercase_characters',
      ],
      alicloud_ram_account_password_policy: [
        ...['hard_expiry', 'max_login_attempts', 'max_password_age', 'minimum_password_length'],
        ...['password_reuse_prevention', 'require_lowercase_characters', 'require_numbers'],
        ...['require_symbols', 'require_uppercase_characters'],
      ],
    },
  },
  securityGroups: {
    what: 'security groups and their rules',
    regional: true,
    types: {
      alicloud_security_group: [
        ...['security_group_name', 'name', 'vpc_id', 'inner_access_policy', 'inner_access'],
        ...['security_group_type', 'create_time'],
      ],
      alicloud_security_group_rule: [
        ...['type', 'ip_protocol', 'policy', 'priority', 'port_range', 'cidr_ip', 'ipv6_cidr_ip'],
        ...['nic_type', 'prefix_list_id', 'security_group_id', 'security_group_rule_id'],
        ...['source_group_owner_account', 'source_group_owner_id', 'source_security_group_id'],
      ],
    },
  },
  machines: {
    what: 'machines',
    regional: true,
    types: {
      alicloud_instance: [
        ...['instance_name', 'image_id', 'instance_type', 'status', 'create_time', 'public_ip'],
        ...['primary_ip_address', 'internet_max_bandwidth_out', 'security_groups', 'vswitch_id'],
        ...['vpc_id', 'role_name', 'http_endpoint', 'http_tokens', 'key_name', 'system_disk_id'],
        ...['system_disk_encrypted', 'deletion_protection'],
      ],
      alicloud_ecs_ram_role_attachment: ['instance_id', 'ram_role_name'],
      alicloud_ram_role_attachment: ['instance_ids', 'role_name'],
    },
  },
  publicAddresses: {
    what: 'public addresses',
    regional: true,
    types: {
      alicloud_eip_address: ['address_name', 'ip_address', 'status', 'create_time'],
      alicloud_eip_association: ['allocation_id', 'instance_id', 'instance_type'],
    },
  },
  buckets: {
    what: 'buckets and who may read them',
    regional: false,
    types: {
      alicloud_oss_bucket: [
        ...['bucket', 'acl', 'policy', 'creation_date', 'location', 'redundancy_type'],
        ...['storage_class', 'versioning', 'server_side_encryption_rule', 'logging'],
      ],
      alicloud_oss_bucket_acl: ['bucket', 'acl'],
      alicloud_oss_bucket_policy: ['bucket', 'policy'],
      alicloud_oss_bucket_public_access_block: ['bucket', 'block_public_access'],
      alicloud_oss_account_public_access_block: ['block_public_access'],
      alicloud_oss_bucket_versioning: ['bucket', 'status'],
      alicloud_oss_bucket_server_side_encryption: [
        ...['bucket', 'sse_algorithm', 'kms_data_encryption', 'kms_master_key_id'],
      ],
      alicloud_oss_bucket_logging: ['bucket', 'target_bucket', 'target_prefix'],
      alicloud_oss_bucket_worm: ['bucket', 'status', 'retention_period_in_days', 'worm_id'],
    },
  },
  disks: {
    what: 'disks',
    regional: true,
    types: {
      alicloud_ecs_disk: [
        ...['disk_name', 'name', 'status', 'instance_id', 'zone_id', 'size', 'encrypted'],
        ...['kms_key_id', 'create_time', 'enable_auto_snapshot', 'delete_auto_snapshot'],
      ],
    },
  },
  snapshots: {
    what: 'snapshots of disks, and when they are made',
    regional: true,
    types: {
      alicloud_ecs_snapshot: [
        ...['snapshot_name', 'name', 'disk_id', 'status', 'create_time', 'retention_days'],
      ],
      alicloud_ecs_auto_snapshot_policy: [
        ...['auto_snapshot_policy_name', 'name', 'repeat_weekdays', 'time_points'],
        ...['retention_days', 'enable_cross_region_copy', 'target_copy_regions', 'status'],
      ],
      alicloud_ecs_auto_snapshot_policy_attachment: ['auto_snapshot_policy_id', 'disk_id'],
    },
  },
  images: {
    what: 'images and with whom they are shared',
    regional: true,
    types: {
      alicloud_image: ['image_name', 'name', 'instance_id', 'snapshot_id', 'status', 'create_time'],
      alicloud_image_share_permission: ['image_id', 'account_id'],
    },
  },
  databases: {
    what: 'databases and their backups',
    regional: true,
    types: {
      alicloud_db_instance: [
        ...['instance_name', 'engine', 'status', 'create_time', 'zone_id', 'security_ips'],
        ...['deletion_protection', 'ssl_action', 'tde_status', 'vpc_id'],
      ],
      alicloud_db_backup_policy: [
        ...['instance_id', 'backup_retention_period', 'retention_period', 'released_keep_policy'],
        ...['preferred_backup_period', 'backup_period', 'enable_backup_log', 'log_backup'],
      ],
      alicloud_rds_backup: ['db_instance_id', 'backup_id', 'store_status'],
      alicloud_rds_backups: [
        ...['db_instance_id', 'backup_id', 'backup_end_time', 'backup_start_time'],
        ...['backup_status', 'copy_only_backup'],
      ],
    },
  },
  functions: {
    what: 'functions and what they run as',
    regional: true,
    types: {
      alicloud_fcv3_function: [
        ...['function_name', 'role', 'runtime', 'handler', 'internet_access', 'create_time'],
        'last_modified_time',
      ],
      alicloud_fc_service: ['name', 'role', 'internet_access'],
      alicloud_fc_function: ['name', 'service', 'runtime', 'handler', 'last_modified'],
    },
  },
  schedules: {
    what: 'what runs by itself: triggers, commands, scheduled tasks',
    regional: true,
    types: {
      alicloud_fcv3_trigger: [
        ...['trigger_name', 'trigger_type', 'function_name', 'invocation_role', 'create_time'],
        'last_modified_time',
      ],
      alicloud_fc_trigger: ['name', 'type', 'function', 'service', 'role', 'last_modified'],
      alicloud_ess_scheduled_task: [
        ...['scheduled_task_name', 'scheduled_action', 'recurrence_type', 'recurrence_value'],
        ...['launch_time', 'task_enabled'],
      ],
      alicloud_ecs_command: ['name', 'type', 'working_dir', 'timeout'],
      alicloud_ecs_invocation: ['command_id', 'instance_id', 'repeat_mode', 'frequency', 'timed'],
      alicloud_event_bridge_rule: ['rule_name', 'event_bus_name', 'filter_pattern', 'status'],
    },
  },
  trails: {
    what: 'audit trails',
    regional: false,
    types: {
      alicloud_actiontrail_trail: [
        ...['trail_name', 'name', 'status', 'event_rw', 'trail_region', 'oss_bucket_name'],
        ...['oss_key_prefix', 'oss_write_role_arn', 'sls_project_arn', 'sls_write_role_arn'],
        ...['is_organization_trail', 'event_selectors', 'create_time'],
      ],
    },
  },
  alerts: {
    what: 'log projects and alerts',
    regional: true,
    types: {
      alicloud_log_project: ['project_name', 'name', 'create_time'],
      alicloud_log_store: [
        ...['project_name', 'project', 'logstore_name', 'name', 'retention_period', 'create_time'],
      ],
      alicloud_sls_alert: ['project_name', 'alert_name', 'status', 'create_time'],
      alicloud_log_alert: ['project_name', 'alert_name', 'mute_until'],
      alicloud_cms_alarm: ['name', 'enabled', 'metric', 'project', 'status', 'silence_time'],
    },
  },
} as const satisfies Readonly<Record<string, SectionKind>>;

export type SectionName = keyof typeof SECTIONS;

export const SECTION_NAMES = Object.keys(SECTIONS) as readonly SectionName[];
