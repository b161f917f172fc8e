/** Values of a resource as they will be, or were: what is not known yet is not there. */
export type Values = Readonly<Record<string, unknown>>;

export interface Place {
  /** 16 digits, or `*` where it is not known. */
  readonly account: string;
  readonly region: string;
}

/** Types whose argument for the name was called `name` before, which is still taken. */
const NAMES: Readonly<Record<string, string>> = {
  alicloud_ram_role: 'role_name',
  alicloud_ram_policy: 'policy_name',
  alicloud_ram_group: 'group_name',
};

/** The values of a resource, with its name under the argument of today. */
export function named(type: string, values: Values): Values {
  const today = NAMES[type];
  return today === undefined ? values : { ...values, [today]: values[today] ?? values['name'] };
}

/**
 * What RAM asks about, where it tells things apart by names that the plan has; none where it is an id
 * that nobody knows yet, or no page says.
 */
export function resourcesOf(
  call: string,
  values: Values,
  { account, region }: Place,
): readonly string[] | undefined {
  const [product = '', name = ''] = call.split(':');
  const one = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => values[key]).find((value) => typeof value === 'string' && value !== '') as
      string | undefined;
  const arn = (service: string, place: string, what: string | undefined): string[] | undefined =>
    what === undefined ? undefined : [`acs:${service}:${place}:${account}:${what}`];
  const kind = (prefix: string, value: string | undefined): string | undefined =>
    value === undefined ? undefined : `${prefix}/${value}`;
  switch (product.toLowerCase()) {
    case 'ram':
      return ofRam(name, one, account);
    case 'ims':
      if (name.includes('OIDC'))
        return arn('ram', '*', kind('oidc-provider', one('oidc_provider_name')));
      if (name.includes('SAML'))
        return arn('ram', '*', kind('saml-provider', one('saml_provider_name')));
      return ['*'];
    case 'oss':
      if (/^(?:Get|Put|Delete)PublicAccessBlock$/.test(name) || name === 'ListBuckets') {
        return arn('oss', '*', '*');
      }
      return arn('oss', '*', one('bucket'));
    case 'sls': {
      if (name.endsWith('ResourceRecord')) return ['*'];
      const project = kind('project', one('project_name', 'project', 'name'));
      const store = one('logstore_name', 'logstore');
      return arn(
        'log',
        region,
        store === undefined ? project : `${project ?? ''}/logstore/${store}`,
      );
    }
    case 'fc':
      return arn('fc', region, kind('functions', one('function_name')));
    case 'actiontrail':
      return name === 'DescribeTrails'
        ? ['*']
        : arn('actiontrail', region, kind('trail', one('trail_name')));
    default:
      return undefined;
  }
}

type One = (...keys: readonly string[]) => string | undefined;

/** Attaching is asked about both: what is attached, and to whom. */
function ofRam(name: string, one: One, account: string): readonly string[] | undefined {
  const of = (kind: string, ...keys: readonly string[]): string[] => {
    const value = one(...keys);
    return value === undefined ? [] : [`acs:ram:*:${account}:${kind}/${value}`];
  };
  const role = of('role', 'role_name');
  const group = of('group', 'group_name');
  const user = of('user', 'user_name', 'name');
  const policy = of('policy', 'policy_name');
  // The name of who has it is no name of a policy.
  const attached =
    one('policy_type') === 'System'
      ? [`acs:ram:*:system:policy/${one('policy_name') ?? '*'}`]
      : of('policy', 'policy_name');
  const whole = (parts: readonly string[], count: number): readonly string[] | undefined =>
    parts.length === count ? parts : undefined;
  if (/[Tt]agResources$/.test(name)) {
    return whole([...role, ...policy].slice(0, 1), 1);
  }
  if (name === 'ListUsers') return [`acs:ram:*:${account}:user/*`];
  if (/Policy(?:To|From)Role$/.test(name)) return whole([...role, ...attached], 2);
  if (/Policy(?:To|From)Group$/.test(name)) return whole([...group, ...attached], 2);
  if (/Policy(?:To|From)User$/.test(name))
    return whole([...of('user', 'user_name'), ...attached], 2);
  if (/(?:To|From)Group$/.test(name))
    return whole([...of('user', 'user_name'), ...of('group', 'group_name')], 2);
  if (name.endsWith('Role')) return whole(role, 1);
  if (name.endsWith('Group')) return whole(group, 1);
  if (/(?:User|LoginProfile|AccessKeys?|MFADevice|MFAInfo)$/.test(name)) return whole(user, 1);
  if (name.includes('Polic')) return whole(policy, 1);
  return undefined;
}
