/** A threat, and what of the baseline stands against it. */
export interface Threat {
  readonly threat: string;
  readonly why: string;
  /** Resource types that are made for it. */
  readonly types: readonly string[];
  /** What is paid for it a month, as far as it is known, by what is there. */
  readonly costs: readonly Cost[];
  /** What taking it away does. */
  readonly undo: string;
  /** What cannot be taken back easily. */
  readonly hard?: readonly Hard[];
}

export interface Cost {
  /** It is paid where the stack has one of these. */
  readonly types: readonly string[];
  readonly says: string;
  /** Where the figures are from: pages of the international site. None: no price was found. */
  readonly source?: string;
}

export interface Hard {
  readonly types: readonly string[];
  readonly says: string;
}

const on = (...names: readonly string[]): string[] => names.map((name) => `alicloud_${name}`);

export const THREATS: readonly Threat[] = [
  {
    threat: 'A password that is guessed, or known from elsewhere',
    why: 'Long passwords, a second factor at each login, and users and keys that nobody uses switched off.',
    types: on('ram_password_policy', 'ram_security_preference'),
    costs: [],
    undo: 'Destroying it changes nothing in the account: the rules stay. What preflight kept sets the old ones again.',
  },
  {
    threat: 'Too much access, and keys that leak',
    why: 'A role for each job, for an hour and with a second factor; pipelines come without keys.',
    types: on(
      ...['ram_role', 'ram_policy', 'ram_group', 'ram_user', 'ram_role_policy_attachment'],
      ...['ram_group_policy_attachment', 'ram_user_policy_attachment', 'ram_user_group_attachment'],
      ...['ram_saml_provider', 'ims_oidc_provider'],
    ),
    costs: [],
    undo: 'Destroying it takes roles, groups and users away, with what they have. Have another way in first.',
  },
  {
    threat: 'Somebody who covers their tracks',
    why: 'Who did what, in every region, where no role of ours can change or delete it.',
    types: on(
      ...['actiontrail_trail', 'oss_bucket', 'oss_bucket_acl', 'oss_bucket_policy'],
      ...['oss_bucket_versioning', 'oss_bucket_logging', 'oss_bucket_worm', 'log_project'],
      ...['oss_bucket_https_config', 'oss_bucket_public_access_block', 'oss_bucket_lifecycle'],
      ...['oss_bucket_server_side_encryption', 'log_store', 'log_store_index'],
    ),
    costs: [
      {
        types: on('log_project'),
        says: 'Log Service: 0.045 USD for a GB that is written or read, after compression; 500 MB of it, a million calls and 31 shard-days a month are free. Indexes and what is kept are paid besides. How much an account writes is not known before.',
        source: 'billing examples of Simple Log Service, pay-by-feature',
      },
      { types: on('oss_bucket'), says: 'OSS for what is kept.' },
      { types: on('actiontrail_trail'), says: 'ActionTrail for the trail itself.' },
    ],
    undo: 'Protected: undo says how. Without it nobody sees what is done from then on, and that is an alert.',
    hard: [
      {
        types: on('oss_bucket_worm'),
        says: 'A bucket that is locked: nobody can take that back, root included.',
      },
      {
        types: on('oss_bucket'),
        says: 'Buckets are destroyed when they are empty only; old versions count.',
      },
    ],
  },
  {
    threat: 'A theft that nobody notices',
    why: 'Alerts on what thieves do, and rules that look at the account every day.',
    types: on(
      ...['log_alert', 'log_alert_resource', 'log_resource_record', 'config_rule'],
      ...['config_configuration_recorder', 'config_delivery', 'config_remediation'],
      ...['msc_sub_contact', 'msc_sub_subscription'],
    ),
    costs: [
      {
        types: on('log_alert'),
        says: 'Alerts, and messages by mail and chat: nothing. Text messages and calls, which none sends, are charged each.',
        source: 'Log Service, questions about billing of alerts',
      },
      { types: on('config_rule'), says: 'Cloud Config for its rules.' },
    ],
    undo: 'Destroying it takes alerts, those who are told and the rules away. Cloud Config goes on recording.',
  },
  {
    threat: 'A bill that grows',
    why: 'Budgets, looked at four times a day, as the cloud has none that Terraform can make; and keys that lie in public.',
    types: on(
      ...['fcv3_function', 'fcv3_trigger', 'fcv3_async_invoke_config', 'quotas_quota_alarm'],
    ),
    costs: [
      {
        types: on('fcv3_function'),
        says: 'Function Compute: 0.0077 USD a month: 120 runs over ten budgets, 720 that ask for leaked keys.',
        source: 'docs/budgets.md, which has the arithmetic',
      },
    ],
    undo: 'Destroying it ends the alarms.',
  },
  {
    threat: 'A door that was left open',
    why: 'Security groups that let nothing in or out by accident.',
    types: on('vpc', 'vpc_flow_log', 'security_group', 'security_group_rule'),
    costs: [
      {
        types: on('vpc_flow_log'),
        says: 'Flow logs: VPC for what is recorded and the Log Service for what is kept. A busy network costs.',
      },
    ],
    undo: 'Groups that machines are in, and networks with something in them, are not destroyed: move the machines first.',
  },
  {
    threat: 'Data that is read, lost, or held to ransom',
    why: 'No public bucket, whatever its own settings say; snapshots, backups and keys of your own.',
    types: on(
      ...['oss_account_public_access_block', 'ecs_disk_encryption_by_default', 'hbr_vault'],
      ...['ecs_disk_default_kms_key', 'ecs_auto_snapshot_policy', 'hbr_policy', 'kms_key'],
      ...['ecs_auto_snapshot_policy_attachment', 'kms_alias'],
    ),
    costs: [
      {
        types: on('ecs_auto_snapshot_policy'),
        says: 'Snapshots: the storage of those of disks that carry the tag. Without such disks nothing.',
      },
      { types: on('hbr_vault'), says: 'Cloud Backup for what is in the vault.' },
      {
        types: on('kms_key'),
        says: 'KMS: the one default key of a region costs nothing. An instance, where one is named: 500 USD a month, or 4.50 USD a day and 0.03 USD for each version of a key.',
        source: 'billing of Key Management Service, software key management, 2024 and 2025',
      },
    ],
    undo: "Destroying it takes the account's public access block away: buckets that are public by themselves are public again.",
    hard: [
      {
        types: on('kms_key'),
        says: 'A key is deleted after 30 days, and with it all that it encrypted is lost.',
      },
    ],
  },
];

/** What no Terraform can do, where the stack has one of the types; for all where it has none. */
export const CONSOLE: readonly Hard[] = [
  { types: [], says: 'Root: a second factor, and no access key.' },
  {
    types: on('ram_user'),
    says: 'A first password for each person; each enrols a second factor at the first login.',
  },
  { types: on('actiontrail_trail'), says: 'Open OSS and the Log Service, where their terms are.' },
  { types: on('fcv3_function'), says: 'Open Function Compute.' },
  { types: on('config_rule'), says: 'Open Cloud Config.' },
  { types: on('kms_key'), says: 'Open KMS.' },
  { types: on('hbr_vault'), says: 'Open Cloud Backup.' },
  {
    types: on('vpc_flow_log'),
    says: 'Flow logs: choose Authorize Now on the page of the VPC console.',
  },
  {
    types: on('ecs_disk_encryption_by_default'),
    says: 'Ask by a ticket for encryption of new disks by default.',
  },
  {
    types: on('fcv3_function'),
    says: 'Budget Management and Cost Anomaly Detection: a second line that does not hang on ours.',
  },
];

/** What stays after a destroy, or comes to be by it, by what the stack has. */
export const LEFT_BY_DESTROY: readonly Hard[] = [
  {
    types: on('ram_password_policy', 'ram_security_preference'),
    says: 'Rules for passwords and sign-in stay as they are: .preflight/restore sets the old ones again.',
  },
  {
    types: on('oss_account_public_access_block'),
    says: 'The public access block of the account goes: buckets that are public by themselves are public again.',
  },
  { types: on('config_configuration_recorder'), says: 'Cloud Config goes on recording.' },
  {
    types: on('oss_bucket'),
    says: 'A bucket with anything in it stays, and destroy fails there: empty it first, old versions too, if nobody needs the records any more.',
  },
  {
    types: on('oss_bucket_worm'),
    says: 'A bucket that is locked stays until its last record may go.',
  },
  {
    types: on('kms_key'),
    says: 'Keys are deleted after 30 days: until then a deletion can be cancelled.',
  },
  { types: on('ecs_disk_encryption_by_default'), says: 'New disks go on being encrypted.' },
  {
    types: on('ecs_auto_snapshot_policy', 'hbr_vault'),
    says: 'Snapshots that were made stay until they are old enough; a vault with backups does not go.',
  },
  {
    types: on('log_alert_resource', 'msc_sub_subscription'),
    says: 'The alert centre and what messages are subscribed to stay.',
  },
  {
    types: on('actiontrail_trail'),
    says: 'From then on nobody records what is done, but for the 90 days that ActionTrail keeps by itself.',
  },
];
