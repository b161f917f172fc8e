/** A value of an attribute; `${type.name.attribute}` refers to another resource of the list. */
export type Argument = string | number | Readonly<Record<string, string>>;

export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, Argument>>;
}

const REFERENCE = /^\$\{(\w+)\.([\w-]+)\.(\w+)\}$/;
const BLOCK = 20;
const GROUPS_IN_BLOCK = 3;
const RULES_IN_GROUP = 4;

/**
 * So many resources of the mix that a baseline has, each after those it refers to. For every
 * twenty: a role and a policy, two attachments, a VPC, three security groups and twelve rules.
 * The account's limits hold up to 20,000.
 */
export function workload(count: number): Resource[] {
  const blocks = Math.ceil(count / BLOCK);
  return Array.from({ length: blocks }, (_, i) => block(i))
    .flat()
    .slice(0, count);
}

function block(i: number): Resource[] {
  return [...identity(i), ...network(i)];
}

function identity(i: number): Resource[] {
  const trust = statement('sts:AssumeRole', {
    Principal: { RAM: ['acs:ram::1234567890123456:root'] },
  });
  const role = `\${alicloud_ram_role.r${i}.role_name}`;
  return [
    resource('alicloud_ram_role', `r${i}`, {
      role_name: `bench-${i}`,
      assume_role_policy_document: trust,
      description: `Role ${i}`,
      max_session_duration: 3600,
      tags: { 'managed-by': 'bench' },
    }),
    resource('alicloud_ram_policy', `p${i}`, {
      policy_name: `bench-${i}`,
      policy_document: statement('ecs:Describe*', { Resource: `acs:ecs:*:*:instance/i-${i}` }),
      description: `Policy ${i}`,
    }),
    resource('alicloud_ram_role_policy_attachment', `own${i}`, {
      role_name: role,
      policy_name: `\${alicloud_ram_policy.p${i}.policy_name}`,
      policy_type: 'Custom',
    }),
    resource('alicloud_ram_role_policy_attachment', `system${i}`, {
      role_name: role,
      policy_name: 'ReadOnlyAccess',
      policy_type: 'System',
    }),
  ];
}

function network(i: number): Resource[] {
  const groups = Array.from({ length: GROUPS_IN_BLOCK }, (_, g) => `g${i}-${g}`);
  return [
    resource('alicloud_vpc', `v${i}`, {
      vpc_name: `bench-${i}`,
      cidr_block: `10.${Math.floor(i / 256)}.${i % 256}.0/24`,
    }),
    ...groups.map((group) =>
      resource('alicloud_security_group', group, {
        security_group_name: `bench-${group}`,
        vpc_id: `\${alicloud_vpc.v${i}.id}`,
        tags: { 'managed-by': 'bench' },
      }),
    ),
    ...groups.flatMap((group) =>
      Array.from({ length: RULES_IN_GROUP }, (_, r) =>
        resource('alicloud_security_group_rule', `${group}-${r}`, {
          type: 'ingress',
          ip_protocol: 'tcp',
          nic_type: 'intranet',
          policy: 'accept',
          port_range: `${443 + r}/${443 + r}`,
          priority: 1,
          security_group_id: `\${alicloud_security_group.${group}.id}`,
          cidr_ip: `10.${r}.0.0/16`,
        }),
      ),
    ),
  ];
}

function statement(action: string, more: object): string {
  return JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: action, ...more }],
  });
}

function resource(type: string, name: string, args: Resource['arguments']): Resource {
  return { type, name, arguments: args };
}

/** The configuration as main.tf.json. */
export function terraformJson(resources: readonly Resource[]): string {
  const byType: Record<string, Record<string, Resource['arguments']>> = {};
  for (const { type, name, arguments: args } of resources) (byType[type] ??= {})[name] = args;
  return JSON.stringify({
    terraform: {
      required_providers: { alicloud: { source: 'aliyun/alicloud', version: '1.289.0' } },
    },
    provider: {
      alicloud: {
        region: 'ap-southeast-1',
        account_id: '1234567890123456',
        account_type: 'International',
      },
    },
    resource: byType,
  });
}

/** The address and attribute that a value refers to, where it is a reference. */
export function referenceIn(
  value: Argument,
): { readonly address: string; readonly attribute: string } | undefined {
  const found = REFERENCE.exec(typeof value === 'string' ? value : '');
  const [, type = '', name = '', attribute = ''] = found ?? [];
  return found === null ? undefined : { address: `${type}.${name}`, attribute };
}
