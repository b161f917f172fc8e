/**
 * What an account may have already that the baseline makes, and which data source tells of it. Names
 * of data sources and their rows are those of provider 1.289.0.
 */
export interface NamedKind {
  /** The resource type that makes it. */
  readonly type: string;
  /** In words, for one. */
  readonly what: string;
  /** The argument that bears the name. */
  readonly name: string;
  /** The data source that lists what there is. */
  readonly list: string;
  /** The attribute of the data source that holds the rows. */
  readonly rows: string;
  /** The attribute of a row that bears the name. */
  readonly rowName: string;
  /** What the data source wants to know: an argument of its own, from one of the resource. */
  readonly of?: Readonly<Record<string, string>>;
  /** The attribute of a row that an import takes. Default: the name. */
  readonly rowId?: string;
  /** What an import takes, where no row has it: arguments of the resource, joined by colons. */
  readonly importId?: readonly string[];
  /** How else to go about it, where the settings have a way: after "or". */
  readonly or?: string;
  /** What stands in the way of taking it over, and what to do instead. Default: nothing does. */
  readonly instead?: string;
}

export const NAMED: readonly NamedKind[] = [
  {
    ...kind('ram_role', 'role', 'role_name', 'ram_roles', 'roles', 'name'),
    or: 'identity.nameSuffix gives ours another name',
  },
  {
    ...kind('ram_group', 'group', 'group_name', 'ram_groups', 'groups', 'name'),
    or: 'identity.nameSuffix gives ours another name',
  },
  kind('ram_policy', 'policy', 'policy_name', 'ram_policies', 'policies', 'policy_name'),
  { ...kind('ram_user', 'user', 'name', 'ram_users', 'users', 'name'), rowId: 'id' },
  kind(
    ...(['ram_saml_provider', 'SAML provider', 'saml_provider_name'] as const),
    ...(['ram_saml_providers', 'providers', 'saml_provider_name'] as const),
  ),
  kind(
    ...(['ims_oidc_provider', 'OIDC provider', 'oidc_provider_name'] as const),
    ...(['ims_oidc_providers', 'providers', 'oidc_provider_name'] as const),
  ),
  kind('oss_bucket', 'bucket', 'bucket', 'oss_buckets', 'buckets', 'name'),
  kind('actiontrail_trail', 'trail', 'trail_name', 'actiontrail_trails', 'trails', 'trail_name'),
  kind('log_project', 'log project', 'project_name', 'log_projects', 'projects', 'project_name'),
  {
    ...kind(
      'config_rule',
      'rule of Cloud Config',
      'rule_name',
      'config_rules',
      'rules',
      'rule_name',
    ),
    rowId: 'config_rule_id',
  },
  kind(
    ...(['fcv3_function', 'function', 'function_name'] as const),
    ...(['fcv3_functions', 'functions', 'function_name'] as const),
  ),
  {
    ...kind(
      'msc_sub_contact',
      'contact',
      'contact_name',
      'msc_sub_contacts',
      'contacts',
      'contact_name',
    ),
    rowId: 'contact_id',
  },
  {
    ...kind('kms_alias', 'alias of a key', 'alias_name', 'kms_aliases', 'aliases', 'alias_name'),
    instead:
      'It leads to a key that encrypts something. Delete the alias (the key stays) with: aliyun kms DeleteAlias --AliasName',
  },
];

/** The same of what stands in something else, which is asked for where that is there. */
export const WITHIN: readonly NamedKind[] = [
  {
    ...kind('log_store', 'log store', 'logstore_name', 'log_stores', 'stores', 'store_name'),
    of: { project: 'project_name' },
    importId: ['project_name', 'logstore_name'],
  },
  {
    ...kind('log_alert', 'alert', 'alert_name', 'sls_alerts', 'alerts', 'alert_name'),
    of: { project_name: 'project_name' },
    importId: ['project_name', 'alert_name'],
  },
  {
    ...kind('fcv3_trigger', 'trigger', 'trigger_name', 'fcv3_triggers', 'triggers', 'trigger_name'),
    of: { function_name: 'function_name' },
    importId: ['function_name', 'trigger_name'],
  },
  {
    ...kind(
      ...(['ram_role_policy_attachment', 'policy of a role', 'policy_name'] as const),
      ...(['ram_role_policy_attachments', 'attachments', 'policy_name'] as const),
    ),
    of: { role_name: 'role_name' },
    rowId: 'id',
  },
];

/** What an account or a region has one of: making it changes what there is. */
export interface Singleton {
  readonly type: string;
  readonly what: string;
  /** What an import takes. */
  readonly id: 'account' | 'region';
  /** Each account has it from the beginning; of others an import fails where there is none. */
  readonly always: boolean;
}

export const SINGLETONS: readonly Singleton[] = [
  { type: 'alicloud_ram_password_policy', what: 'password policy', id: 'account', always: true },
  {
    type: 'alicloud_ram_security_preference',
    what: 'rules of sign-in',
    id: 'account',
    always: true,
  },
  {
    type: 'alicloud_oss_account_public_access_block',
    what: 'public access block of the account',
    id: 'account',
    always: false,
  },
  {
    type: 'alicloud_config_configuration_recorder',
    what: 'recorder of Cloud Config',
    id: 'account',
    always: false,
  },
  {
    type: 'alicloud_ecs_disk_encryption_by_default',
    what: 'encryption of new disks',
    id: 'region',
    always: false,
  },
  {
    type: 'alicloud_ecs_disk_default_kms_key',
    what: 'default key of new disks',
    id: 'region',
    always: false,
  },
];

/** A question that no data source of the provider answers, and the command that does. */
interface Question {
  /** It is asked where one of these types is in the account already. */
  readonly about: readonly string[];
  readonly ask: string;
  readonly command: string;
}

export const QUESTIONS: readonly Question[] = [
  {
    about: ['alicloud_ram_user'],
    ask: 'What may a user that is taken over do? It keeps that, and its groups; joining one of ours twice fails.',
    command:
      'aliyun ram ListPoliciesForUser --UserName <name>; aliyun ram ListGroupsForUser --UserName <name>',
  },
  {
    about: ['alicloud_ram_group'],
    ask: 'What may a group that is taken over do? It keeps that, and its members; attaching one of our policies twice fails.',
    command:
      'aliyun ram ListPoliciesForGroup --GroupName <name>; aliyun ram ListUsersForGroup --GroupName <name>',
  },
  {
    about: ['alicloud_log_store'],
    ask: 'Has the log store an index? Delete it first, as it is made anew.',
    command: 'aliyun sls GetIndex --project <project> --logstore <store>',
  },
  {
    about: ['alicloud_oss_bucket'],
    ask: 'Has the bucket a retention lock? There is one a bucket, and audit.lock makes it.',
    command: 'aliyun oss worm get oss://<bucket>',
  },
];

/** Asked unless a credential report was given. */
export const IDLE_QUESTION = {
  ask: 'Which keys and users did nobody use for so long that they are switched off? A credential report tells: --credential-report report.json.',
  command: 'aliyun ims GenerateCredentialReport; aliyun ims GetCredentialReport > report.json',
};

function kind(
  type: string,
  what: string,
  name: string,
  list: string,
  rows: string,
  rowName: string,
): NamedKind {
  return { type: `alicloud_${type}`, what, name, list: `alicloud_${list}`, rows, rowName };
}
