import type { Json, JsonObject, Resources } from '../../../policies/review';

/** Resources of a configuration, which a weakening may change in place. */
export type Weakened = Record<string, Record<string, Record<string, Json>>>;

export interface Weakening {
  /** Changes one setting, and returns the address that the rule has to name. */
  readonly weaken: (resource: Weakened) => string;
  /** Other rules that the same setting breaks, at the same address or with another behind a space. */
  readonly also?: readonly string[];
}

const PASSWORDS = 'alicloud_ram_password_policy';
const LOGIN = 'alicloud_ram_security_preference';
const TRAIL = 'alicloud_actiontrail_trail';
const BUCKET = 'Audit_Trail_Bucket_';
const THE_BUCKET = 'alicloud_oss_bucket.Trail_Bucket_2';
const OWN_POLICY = 'auditor-members-assume-role_Policy';

/** The one resource of a type whose name has this in it. */
function find(
  resource: Weakened,
  type: string,
  part = '',
): { readonly name: string; readonly body: Record<string, Json> } {
  const found = Object.entries(resource[type] ?? {}).filter(([name]) => name.includes(part));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`${found.length} of ${type} with ${part}`);
  }
  return { name: only[0], body: only[1] };
}

interface At {
  /** What is in the name of the resource. */
  readonly part?: string;
  /** The address that the rule names, where it is not the resource's: `account`, or `type.part`. */
  readonly told?: string;
}

function toldAt(resource: Weakened, told: string): string {
  const [type = '', part] = told.split('.');
  return part === undefined ? told : `${type}.${find(resource, type, part).name}`;
}

/** Sets an argument; without a value it is taken out. */
function set(
  type: string,
  argument: string,
  value: Json | undefined,
  { part = '', told }: At = {},
): Weakening['weaken'] {
  return (resource) => {
    const { name, body } = find(resource, type, part);
    if (value === undefined) Reflect.deleteProperty(body, argument);
    else body[argument] = value;
    return told === undefined ? `${type}.${name}` : toldAt(resource, told);
  };
}

/** Takes a resource out that belongs to another. */
function drop(type: string, part: string, told: string): Weakening['weaken'] {
  return (resource) => {
    const { name } = find(resource, type, part);
    Reflect.deleteProperty(resource[type] ?? {}, name);
    return toldAt(resource, told);
  };
}

/** A rule of a security group that somebody adds to the baseline's own. */
function opens(rule: Readonly<Record<string, Json>>): Weakening['weaken'] {
  return (resource) => {
    const group = find(resource, 'alicloud_security_group', '_Closed_').name;
    const opened = {
      type: 'ingress',
      ip_protocol: 'tcp',
      cidr_ip: '0.0.0.0/0',
      security_group_id: `\${alicloud_security_group.${group}.id}`,
      ...rule,
    };
    (resource['alicloud_security_group_rule'] ??= {})['opened'] = opened;
    return 'alicloud_security_group_rule.opened';
  };
}

/** Adds a statement to a document. */
function allows(
  type: string,
  argument: string,
  statement: JsonObject,
  { part = '', told }: At,
): Weakening['weaken'] {
  return (resource) => {
    const { name, body } = find(resource, type, part);
    const written = body[argument];
    if (typeof written !== 'string') throw new Error(`no document in ${argument}`);
    const document = JSON.parse(written) as { readonly Statement: readonly Json[] };
    const Statement = [...document.Statement, { Effect: 'Allow', ...statement }];
    body[argument] = JSON.stringify({ ...document, Statement });
    return told === undefined ? `${type}.${name}` : toldAt(resource, told);
  };
}

/** Widens a policy that the baseline makes. */
function grants(statement: JsonObject): Weakening['weaken'] {
  return allows('alicloud_ram_policy', 'policy_document', statement, { part: OWN_POLICY });
}

/** What can be weakened in the baseline as it is shipped, by the rule that has to see it. */
export const inBaseline: Readonly<Record<string, Weakening>> = {
  'ram-mfa-mandatory': { weaken: set(LOGIN, 'mfa_operation_for_login', 'independent') },
  'ram-mfa-not-remembered': { weaken: set(LOGIN, 'enable_save_mfa_ticket', true) },
  'ram-idle-users-lose-access': { weaken: set(LOGIN, 'max_idle_days_for_users', 180) },
  'ram-idle-access-keys-disabled': { weaken: set(LOGIN, 'max_idle_days_for_access_keys', 180) },
  'ram-password-requires-uppercase': {
    weaken: set(PASSWORDS, 'require_uppercase_characters', false),
  },
  'ram-password-requires-lowercase': {
    weaken: set(PASSWORDS, 'require_lowercase_characters', false),
  },
  'ram-password-requires-symbols': { weaken: set(PASSWORDS, 'require_symbols', false) },
  'ram-password-requires-numbers': { weaken: set(PASSWORDS, 'require_numbers', false) },
  'ram-password-minimum-length': { weaken: set(PASSWORDS, 'minimum_password_length', 13) },
  'ram-password-reuse-prevented': { weaken: set(PASSWORDS, 'password_reuse_prevention', 4) },
  'ram-password-lifetime': { weaken: set(PASSWORDS, 'max_password_age', 364) },
  'ram-password-lockout': { weaken: set(PASSWORDS, 'max_login_attemps', 0) },
  'ram-policy-no-full-administrator': { weaken: grants({ Action: '*', Resource: '*' }) },
  'ram-policy-no-allow-not-action': {
    weaken: grants({ NotAction: 'ram:*', Resource: '*' }),
    also: [
      'ram-policy-assume-role-limited',
      'ram-trust-root-not-beside-wide-assume alicloud_ram_role.Baseline_Access_Jobs_auditor_427CD1BF',
      'ram-trust-root-not-beside-wide-assume alicloud_ram_role.Baseline_Access_Jobs_billing_CD8704FB',
      'ram-trust-root-not-beside-wide-assume alicloud_ram_role.Baseline_Access_Jobs_developer_9C55C77F',
      'ram-trust-root-not-beside-wide-assume alicloud_ram_role.Baseline_Access_Jobs_operator_854EA780',
      'ram-trust-root-not-beside-wide-assume alicloud_ram_role.Baseline_Access_Jobs_planner_EDBF4D30',
      'ram-policy-audit-protected',
      'ram-policy-no-code-in-other-roles',
      'ram-policy-no-organization-takeover',
      'ram-policy-pass-role-limited',
      'ram-policy-secrets-limited',
    ],
  },
  'ram-policy-no-whole-service': { weaken: grants({ Action: 'slb:*', Resource: '*' }) },
  'ram-policies-not-on-users': {
    weaken: (resource) => {
      const attachments = (resource['alicloud_ram_user_policy_attachment'] ??= {});
      attachments['more'] = {
        user_name: 'first.admin',
        policy_name: 'AliyunOSSFullAccess',
        policy_type: 'System',
      };
      return 'alicloud_ram_user_policy_attachment.more';
    },
    also: ['ram-no-product-administrator-attached'],
  },
  'actiontrail-all-regions': {
    weaken: set(TRAIL, 'trail_region', 'cn-hangzhou', { told: 'account' }),
  },
  'actiontrail-all-events': { weaken: set(TRAIL, 'event_rw', 'Write') },
  'actiontrail-trail-enabled': {
    weaken: set(TRAIL, 'status', 'Disable'),
    also: ['actiontrail-all-regions account'],
  },
  'actiontrail-searchable': { weaken: set(TRAIL, 'sls_project_arn', undefined) },
  'oss-account-public-access-blocked': {
    weaken: set('alicloud_oss_account_public_access_block', 'block_public_access', false),
  },
  'oss-bucket-policy-not-public': {
    weaken: allows(
      'alicloud_oss_bucket_policy',
      'policy',
      { Principal: ['*'], Action: 'oss:GetObject', Resource: 'acs:oss:*:*:*' },
      { part: `${BUCKET}Policy`, told: THE_BUCKET },
    ),
  },
  'oss-bucket-logging-enabled': {
    weaken: set('alicloud_oss_bucket_logging', 'bucket', 'another-bucket', { told: THE_BUCKET }),
  },
  'oss-bucket-https-only': {
    weaken: drop('alicloud_oss_bucket_policy', `${BUCKET}Policy`, THE_BUCKET),
  },
  'oss-bucket-tls-versions': {
    weaken: set('alicloud_oss_bucket_https_config', 'tls_versions', ['TLSv1.0', 'TLSv1.2'], {
      part: `${BUCKET}Https`,
    }),
  },
  'oss-bucket-encrypted': {
    weaken: drop('alicloud_oss_bucket_server_side_encryption', `${BUCKET}Encryption`, THE_BUCKET),
  },
  'sls-alerts-on-trail': {
    weaken: drop('alicloud_log_alert', 'Detections_vpc-changed', 'account'),
  },
  'sls-store-retention': {
    weaken: set('alicloud_log_store', 'retention_period', 364, { part: 'Cost' }),
  },
  'security-group-ssh-closed': { weaken: opens({ port_range: '22/22' }) },
  'security-group-rdp-closed': { weaken: opens({ port_range: '3389/3389' }) },
  'security-group-admin-ports-closed': { weaken: opens({ port_range: '5900/5900' }) },
  'security-group-database-ports-closed': { weaken: opens({ port_range: '3306/3306' }) },
  'security-group-container-ports-closed': { weaken: opens({ port_range: '2375/2375' }) },
  'security-group-open-ports-listed': { weaken: opens({ port_range: '8443/8443' }) },
  'security-group-all-ports-closed': {
    weaken: opens({ ip_protocol: 'all', port_range: '-1/-1' }),
    also: ['security-group-rdp-closed', 'security-group-ssh-closed'],
  },
};

/**
 * Weakenings of the rules' own good examples, where the bad one has more than one change, or the rule
 * names the account. Others are the change from the one to the other.
 */
export const inExample: Readonly<Record<string, Weakening>> = {
  'actiontrail-bucket-private': {
    weaken: set('alicloud_oss_bucket_acl', 'acl', 'public-read', {
      told: 'alicloud_actiontrail_trail.',
    }),
    also: ['oss-bucket-private alicloud_oss_bucket.t'],
  },
  'nlb-listener-ports-closed': {
    weaken: set('alicloud_nlb_load_balancer', 'address_type', 'Internet', {
      told: 'alicloud_nlb_listener.',
    }),
    also: ['nlb-security-group-bound alicloud_nlb_load_balancer.example'],
  },
  'nat-forward-ports-closed': { weaken: set('alicloud_forward_entry', 'internal_port', '22') },
  'ram-password-policy-declared-once': {
    weaken: (resource) => {
      (resource['alicloud_ram_account_password_policy'] ??= {})['old'] = {
        minimum_password_length: 14,
        password_reuse_prevention: 5,
      };
      return 'alicloud_ram_account_password_policy.old';
    },
  },
  'security-center-checks-scheduled': {
    weaken: set('alicloud_threat_detection_check_config', 'enable_auto_check', false, {
      told: 'account',
    }),
  },
  'security-center-edition': {
    weaken: set('alicloud_threat_detection_instance', 'version_code', 'level7', {
      told: 'account',
    }),
  },
};

/** What is different between the examples of a rule: arguments, or whole resources. */
export function differences(before: Resources, after: Resources): string[] {
  const addressed = (resources: Resources): Map<string, Readonly<Record<string, Json>>> =>
    new Map(
      Object.entries(resources).flatMap(([type, named]) =>
        Object.entries(named).map(([name, body]) => [`${type}.${name}`, body] as const),
      ),
    );
  const [old, now] = [addressed(before), addressed(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((address) => {
    const [was, is] = [old.get(address), now.get(address)];
    if (was === undefined || is === undefined) return [address];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
      .map((name) => `${address} ${name}`);
  });
}
