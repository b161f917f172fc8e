import { stories, type Story } from '../../../policies/stories';

const ACCOUNT = '1234567890123456';
export const GATE = 'gatekeeper';
const PROJECT = `alicloud-baseline-audit-${ACCOUNT}`;
const BASELINE_TRAIL = 'alicloud-baseline-trail';

type Resources = Readonly<Record<string, object>>;

const each = (names: readonly string[], make: (name: string) => object): Resources =>
  Object.fromEntries(names.map((name) => [name.replaceAll('.', '_'), make(name)]));
const idOf = (type: string, name: string): string => `\${alicloud_${type}.${name}.id}`;
const policy = (statement: object): string =>
  JSON.stringify({ Version: '1', Statement: [statement] });

const TRUST = policy({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
});

/** Everybody who acts in a story, but whom a story makes itself. */
function actors(type: Story['by']['type']): string[] {
  const made = stories.flatMap(({ steps }) =>
    steps.flatMap(({ event, request }) =>
      event === 'CreateUser' || event === 'CreateRole'
        ? [request['UserName'], request['RoleName']]
        : [],
    ),
  );
  const all = stories.flatMap(({ by, steps }) => [by, ...steps.flatMap((step) => step.by ?? [])]);
  const names = all.flatMap((one) =>
    one.type === type ? [String(one.userName.split(':')[0])] : [],
  );
  return [...new Set(names)].filter((name) => !made.includes(name));
}

const users = [...actors('ram-user'), GATE];
const VICTIMS = ['second.admin', 'report-bot', 'ops-oncall'].filter((one) => !users.includes(one));
const roles = actors('assumed-role');
const OTHER_ROLES = ['auditor', 'admin-role'].filter((one) => !roles.includes(one));
const GUARDRAIL = 'alicloud-baseline-guardrails-1';

/** Administrators, all of them: what is refused is no matter of these tests. */
const people: Readonly<Record<string, Resources>> = {
  alicloud_ram_user: each([...users, ...VICTIMS], (name) => ({ name })),
  alicloud_ram_role: each([...roles, ...OTHER_ROLES], (role_name) => ({
    role_name,
    assume_role_policy_document: TRUST,
  })),
  alicloud_ram_group: each(['everybody', 'break-glass-members'], (group_name) => ({ group_name })),
  alicloud_ram_group_membership: {
    everybody: {
      group_name: '${alicloud_ram_group.everybody.group_name}',
      user_names: users.map((name) => `\${alicloud_ram_user.${name.replaceAll('.', '_')}.name}`),
    },
  },
  alicloud_ram_group_policy_attachment: {
    everybody: {
      group_name: '${alicloud_ram_group.everybody.group_name}',
      policy_name: 'AdministratorAccess',
      policy_type: 'System',
    },
  },
  alicloud_ram_role_policy_attachment: each(roles, (name) => ({
    role_name: `\${alicloud_ram_role.${name}.role_name}`,
    policy_name: 'AdministratorAccess',
    policy_type: 'System',
  })),
  alicloud_ram_policy: each(['read-reports', GUARDRAIL], (policy_name) => ({
    policy_name,
    policy_document: policy({ Effect: 'Allow', Action: 'oss:GetObject', Resource: '*' }),
  })),
  alicloud_ram_user_policy_attachment: {
    second: {
      user_name: '${alicloud_ram_user.second_admin.name}',
      policy_name: `\${alicloud_ram_policy.${GUARDRAIL}.policy_name}`,
      policy_type: 'Custom',
    },
  },
  alicloud_ram_login_profile: {
    gao_peng: {
      user_name: '${alicloud_ram_user.gao_peng.name}',
      password: 'Only-4-this-test',
      mfa_bind_required: false,
    },
  },
  alicloud_ram_access_key: {
    LTAI5tExampleBuilder: { user_name: '${alicloud_ram_user.image-builder.name}' },
  },
};

const things: Readonly<Record<string, Resources>> = {
  alicloud_vpc: each(['vpc-rj9a'], () => ({ cidr_block: '10.0.0.0/16' })),
  alicloud_vswitch: each(['vsw-t4n1'], () => ({
    vpc_id: idOf('vpc', 'vpc-rj9a'),
    cidr_block: '10.0.1.0/24',
    zone_id: 'ap-southeast-1a',
  })),
  alicloud_security_group: each(['sg-rj9a', 'sg-t4n1'], (security_group_name) => ({
    security_group_name,
    vpc_id: idOf('vpc', 'vpc-rj9a'),
  })),
  alicloud_ecs_prefix_list: each(['pl-1'], (prefix_list_name) => ({
    prefix_list_name,
    address_family: 'IPv4',
    max_entries: 2,
    entry: [{ cidr: '0.0.0.0/1' }],
  })),
  alicloud_instance: each(['i-t4n0shop', 'i-t4n0db'], () => ({
    image_id: 'aliyun_3_x64_20G_alibase_20240528.vhd',
    instance_type: 'ecs.g7.large',
    security_groups: [idOf('security_group', 'sg-t4n1')],
    vswitch_id: idOf('vswitch', 'vsw-t4n1'),
  })),
  alicloud_ecs_disk: each(['d-t4n1'], () => ({
    zone_id: 'ap-southeast-1a',
    size: 20,
    category: 'cloud_essd',
  })),
  alicloud_ecs_snapshot: each(['s-t4n1', 's-t4n2'], () => ({
    disk_id: idOf('ecs_disk', 'd-t4n1'),
  })),
  alicloud_db_instance: each(['rm-t4n1', 'rm-t4n2'], () => ({
    engine: 'MySQL',
    engine_version: '8.0',
    instance_type: 'mysql.n2.medium.1',
    instance_storage: 50,
    vswitch_id: idOf('vswitch', 'vsw-t4n1'),
  })),
  alicloud_kms_key: each(['key-sgp1', 'key-sgp2'], (description) => ({ description })),
  alicloud_oss_bucket: each(
    [
      ...['shop-orders', 'shop-backups', 'customer-files', 'invoices', 'contracts'],
      ...['company-logs', PROJECT],
    ],
    (bucket) => ({ bucket }),
  ),
  alicloud_oss_bucket_policy: each(['shop-backups'], (bucket) => ({
    bucket: idOf('oss_bucket', bucket),
    policy: policy({
      Effect: 'Deny',
      Action: ['oss:DeleteObject'],
      Principal: ['*'],
      Resource: ['acs:oss:*:*:shop-backups/*'],
    }),
  })),
  alicloud_oss_account_public_access_block: each(['all'], () => ({ block_public_access: true })),
  alicloud_actiontrail_trail: each([BASELINE_TRAIL, 'main-trail'], (trail_name) => ({
    trail_name,
    oss_bucket_name: idOf('oss_bucket', 'company-logs'),
    ...{ status: 'Enable', event_rw: 'All', trail_region: 'All' },
  })),
  alicloud_log_project: each([PROJECT, 'shop-logs'], (project_name) => ({ project_name })),
  alicloud_log_store: {
    audit: {
      project_name: `\${alicloud_log_project.${PROJECT}.project_name}`,
      logstore_name: `actiontrail_${BASELINE_TRAIL}`,
    },
    access: {
      project_name: '${alicloud_log_project.shop-logs.project_name}',
      logstore_name: 'access',
    },
  },
  alicloud_config_rule: each(['cr-1', 'cr-2'], (rule_name) => ({
    rule_name,
    risk_level: 1,
    source_owner: 'ALIYUN',
    source_identifier: 'root-ak-check',
    config_rule_trigger_types: 'ScheduledNotification',
    resource_types_scope: ['ACS::RAM::User'],
  })),
  alicloud_fcv3_function: each(['watch'], () => ({
    function_name: 'alicloud-baseline-budget-watch',
    handler: 'index.handler',
    runtime: 'nodejs20',
    code: [{ zip_file: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==' }],
  })),
};

/** Ids that stories have, of what an account gives ids of its own. */
const IDS = [
  ...['vpc', 'security_group', 'ecs_prefix_list', 'instance', 'ecs_disk', 'ecs_snapshot'],
  ...['db_instance', 'kms_key', 'config_rule', 'ram_access_key'],
];

/** An account with everybody and everything that stories are about; its output `ids` translates theirs. */
export function whatStoriesTouch(region: string): object {
  const ids = Object.entries({ ...people, ...things }).flatMap(([type, resources]) => {
    const short = type.replace('alicloud_', '');
    return IDS.includes(short)
      ? Object.keys(resources).map((name) => [name, idOf(short, name)] as const)
      : [];
  });
  return {
    provider: { alicloud: { region, account_id: ACCOUNT } },
    resource: { ...people, ...things },
    output: { ids: { value: Object.fromEntries(ids) } },
  };
}
