/** May somebody carry out a plan? Plans are written by hand, as Terraform prints them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planAccess, type PlanOptions } from '../../cli/commands/access/plan';
import { CliError } from '../../cli/exit';
import { parsePolicy, policySize } from '../../policies/ram';
import { temporaryFolders } from '../helpers/temporary-folder';

const newFolder = temporaryFolders('access-plan');
const settings = join(__dirname, '../../baseline.yaml');
const ACCOUNT = '1234567890123456';

interface Change {
  readonly type: string;
  readonly actions?: readonly string[];
  readonly mode?: 'data';
  readonly after?: object;
  readonly before?: object;
  readonly unknown?: readonly string[];
  /** Arguments that the configuration sets; where no change has any, the plan has no configuration. */
  readonly set?: readonly string[];
}

/** A plan file with these changes, each called `a`, `b` and so on. */
function planOf(...changes: readonly Change[]): string {
  const path = join(newFolder(), 'plan.json');
  const resource_changes = changes.map(
    ({ type, actions = ['create'], mode = 'managed', after, before, unknown = [] }, index) => {
      const name = String.fromCharCode(97 + index);
      return {
        address: `${mode === 'data' ? 'data.' : ''}${type}.${name}`,
        mode,
        type,
        name,
        provider_name: 'registry.terraform.io/aliyun/alicloud',
        change: {
          actions,
          before: before ?? null,
          after: after ?? null,
          after_unknown: Object.fromEntries(unknown.map((key) => [key, true])),
        },
      };
    },
  );
  const resources = changes.map(({ type, mode = 'managed', set = [] }, index) => ({
    address: `${mode === 'data' ? 'data.' : ''}${type}.${String.fromCharCode(97 + index)}`,
    expressions: Object.fromEntries(set.map((name) => [name, {}])),
  }));
  const isConfigured = changes.some(({ set }) => set !== undefined);
  const configuration = { root_module: { resources } };
  writeFileSync(
    path,
    JSON.stringify({
      ...{ format_version: '1.2', resource_changes },
      ...(isConfigured && { configuration }),
    }),
  );
  return path;
}

function policyOf(...statements: readonly object[]): string {
  const path = join(newFolder(), 'policy.json');
  writeFileSync(path, JSON.stringify({ Version: '1', Statement: statements }));
  return path;
}

const allow = (action: readonly string[], resource: readonly string[] = ['*']): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
});
const deny = (action: readonly string[], resource: readonly string[] = ['*']): object => ({
  ...allow(action, resource),
  Effect: 'Deny',
});

interface Told {
  readonly needs: readonly {
    readonly call: string;
    readonly action: string | null;
    readonly resources: readonly string[] | null;
    readonly for: readonly string[];
    readonly is: string;
    readonly sure: boolean;
    readonly by?: string;
    readonly why?: string;
  }[];
  readonly unknownTypes: readonly string[];
}

function ask(plan: string, options: Partial<PlanOptions>): { told: Told; code: number } {
  const { text, code } = planAccess(plan, {
    settings,
    account: ACCOUNT,
    ...options,
    format: 'json',
  });
  return { told: JSON.parse(text) as Told, code };
}

const verdicts = ({ needs }: Told): string[] =>
  needs.map(({ action, call, is }) => `${action ?? call} ${is}`).sort();

/** A network, as the documentation of the provider begins. */
const network = planOf(
  { type: 'alicloud_vpc', after: { vpc_name: 'main', cidr_block: '10.0.0.0/8' } },
  { type: 'alicloud_vswitch', after: { vswitch_name: 'a' }, unknown: ['vpc_id', 'id'] },
  { type: 'alicloud_security_group', actions: ['no-op'], after: { security_group_name: 'web' } },
);
/** A role with a policy that Alibaba Cloud keeps. */
const role = planOf(
  { type: 'alicloud_ram_role', after: { role_name: 'web' } },
  {
    type: 'alicloud_ram_role_policy_attachment',
    after: { role_name: 'web', policy_name: 'AliyunOSSReadOnlyAccess', policy_type: 'System' },
  },
);
/** A bucket that goes, and a function whose role is not known yet. */
const mixed = planOf(
  { type: 'alicloud_oss_bucket', actions: ['delete'], before: { bucket: 'shop-data' } },
  { type: 'alicloud_fcv3_function', after: { function_name: 'shop' }, unknown: ['role'] },
);

describe('a network', () => {
  it('is carried out by who may do all of it', () => {
    const { told, code } = ask(network, {
      policy: [policyOf(allow(['vpc:*', 'ecs:DescribeSecurityGroup*']))],
    });
    expect(told.needs.filter(({ is }) => is !== 'allowed')).toEqual([]);
    expect(told.needs.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['vpc:CreateVpc', 'vpc:CreateVSwitch', 'vpc:DescribeVpcAttribute']),
    );
    expect(code).toBe(0);
  });

  it('is missing what nobody allows, and says for what', () => {
    const { told, code } = ask(network, { policy: [policyOf(allow(['vpc:*Vpc*', 'ecs:*']))] });
    const missing = told.needs.filter(({ is }) => is === 'missing');
    expect(missing.map(({ action }) => action)).toContain('vpc:CreateVSwitch');
    expect(missing.every((need) => !need.for.join().includes('alicloud_security_group'))).toBe(
      true,
    );
    const found = missing.find(({ action }) => action === 'vpc:CreateVSwitch');
    expect(found?.for).toEqual(['alicloud_vswitch.b (create)']);
    expect(code).toBe(1);
  });

  it('is denied by the statement that says so, whatever allows it', () => {
    const policy = policyOf(allow(['*']), deny(['vpc:CreateVpc']));
    const { told, code } = ask(network, { policy: [policy] });
    const denied = told.needs.filter(({ is }) => is === 'denied');
    expect(denied.map(({ action, by }) => [action, by])).toEqual([['vpc:CreateVpc', policy]]);
    expect(code).toBe(1);
  });

  it('hangs on ids where a policy is about some of them', () => {
    const only = [`acs:vpc:*:${ACCOUNT}:vpc/vpc-1`];
    const { told, code } = ask(network, {
      policy: [policyOf(allow(['vpc:*'], only), allow(['ecs:*']))],
    });
    const [unknown] = told.needs.filter(({ is }) => is === 'unknown');
    expect(unknown?.why).toBe(
      `allowed on acs:vpc:*:${ACCOUNT}:vpc/vpc-1, and the plan does not know the name`,
    );
    expect(code).toBe(3);
  });

  it('only reads what stays as it is', () => {
    const still = planOf({ type: 'alicloud_vpc', actions: ['no-op'], after: { vpc_name: 'x' } });
    expect(verdicts(ask(still, { policy: [policyOf(allow(['vpc:Describe*']))] }).told)).toEqual([
      'vpc:DescribeRouteTableList allowed',
      'vpc:DescribeVpcAttribute allowed',
    ]);
  });
});

describe('a role', () => {
  it('is asked about by its name, and an attachment about both', () => {
    const { told } = ask(role, { policy: [policyOf(allow(['ram:*']))] });
    const of = (action: string) => told.needs.find((need) => need.action === action)?.resources;
    expect(of('ram:CreateRole')).toEqual([`acs:ram:*:${ACCOUNT}:role/web`]);
    expect(of('ram:AttachPolicyToRole')).toEqual([
      `acs:ram:*:${ACCOUNT}:role/web`,
      'acs:ram:*:system:policy/AliyunOSSReadOnlyAccess',
    ]);
  });

  it.each(['role_name', 'name'])(
    'has its tags read by its name, also of the old argument: %s',
    (key) => {
      const plan = planOf({ type: 'alicloud_ram_role', after: { [key]: 'web' }, set: [key] });
      const { told } = ask(plan, { policy: [policyOf(allow(['ram:*']))] });
      expect(told.needs.find(({ action }) => action === 'ram:ListTagResources')?.resources).toEqual(
        [`acs:ram:*:${ACCOUNT}:role/web`],
      );
    },
  );

  it('of a name that nobody knows yet hangs on a Deny by the other name of the call', () => {
    const unnamed = planOf({ type: 'alicloud_ram_user', unknown: ['name'] });
    const all = allow(['ram:*', 'ims:*']);
    const except = deny(['ims:CreateUser'], [`acs:ram:*:${ACCOUNT}:user/boss`]);
    const of = (...statements: readonly object[]) =>
      verdicts(ask(unnamed, { policy: [policyOf(...statements)] }).told);
    expect(of(all)).toContain('ram:CreateUser allowed');
    expect(of(all, except)).toContain('ram:CreateUser unknown');
  });

  it('that goes is taken from policies that no plan knows, whatever it is called itself', () => {
    const gone = planOf({
      type: 'alicloud_ram_role',
      actions: ['delete'],
      before: { role_name: 'web', name: 'web', force: true },
    });
    const only = [`acs:ram:*:${ACCOUNT}:role/web`, `acs:ram:*:${ACCOUNT}:policy/web-*`];
    const { told } = ask(gone, { policy: [policyOf(allow(['ram:*'], only))] });
    const detached = told.needs.find(({ action }) => action === 'ram:DetachPolicyFromRole');
    expect(detached).toMatchObject({ is: 'unknown', resources: null, sure: false });
    expect(told.needs.filter(({ is }) => is === 'missing')).toEqual([]);
  });

  it('is not made by who may make others', () => {
    const policy = policyOf(allow(['ram:*'], [`acs:ram:*:${ACCOUNT}:role/shop`]));
    const { told, code } = ask(role, { policy: [policy] });
    expect(new Set(told.needs.map(({ is }) => is))).toEqual(new Set(['missing']));
    expect(code).toBe(1);
  });
});

describe('a bucket and a function', () => {
  it('need the role to be passed, by a name that the plan does not know', () => {
    const pass = allow(['ram:PassRole'], [`acs:ram:*:${ACCOUNT}:role/shop`]);
    const { told } = ask(mixed, { policy: [policyOf(allow(['oss:*', 'fc:*']), pass)] });
    expect(told.needs.filter(({ is }) => is !== 'allowed')).toMatchObject([
      { action: 'ram:PassRole', is: 'unknown', for: ['alicloud_fcv3_function.b (create)'] },
    ]);
  });

  it('are deleted by name', () => {
    const { told } = ask(mixed, {
      policy: [policyOf(allow(['oss:*'], [`acs:oss:*:${ACCOUNT}:shop-data`]), allow(['fc:*']))],
    });
    const deleted = told.needs.find(({ action }) => action === 'oss:DeleteBucket');
    expect([deleted?.is, deleted?.resources]).toEqual([
      'allowed',
      [`acs:oss:*:${ACCOUNT}:shop-data`],
    ]);
  });
});

describe('roles of the settings', () => {
  const trail = planOf({
    type: 'alicloud_actiontrail_trail',
    after: { trail_name: 'alicloud-baseline-trail', oss_bucket_name: 'alicloud-baseline-audit' },
  });

  it.each([
    ['deployer', 0],
    ['planner', 1],
    ['auditor', 1],
    ['break-glass', 1],
  ])('the %s makes the trail: exit code %d', (as, code) => {
    expect(ask(trail, { as }).code).toBe(code);
  });

  it('tells of break-glass which guardrail stands in the way', () => {
    const { told } = ask(trail, { as: 'break-glass' });
    expect(told.needs.find(({ action }) => action === 'actiontrail:CreateTrail')).toMatchObject({
      is: 'denied',
      by: 'audit-trail',
    });
  });
});

describe('what nobody knows', () => {
  it('is told: a type of a newer provider, and a call that no table names', () => {
    const plan = planOf(
      { type: 'alicloud_of_tomorrow', after: {} },
      { type: 'alicloud_msc_sub_contact', after: { contact_name: 'x' } },
      { type: 'random_id', after: {} },
    );
    const { told, code } = ask(plan, { policy: [policyOf(allow(['*']))] });
    expect(told.unknownTypes).toEqual(['alicloud_of_tomorrow.a']);
    expect(told.needs.map(({ action, is }) => [action, is])).toEqual([
      [null, 'unknown'],
      [null, 'unknown'],
    ]);
    expect(code).toBe(3);
  });
});

describe('a policy that would be enough', () => {
  it('is enough', () => {
    const { text } = planAccess(role, { suggest: true, account: ACCOUNT, format: 'text' });
    expect(parsePolicy(text, 'identity').statements.length).toBeGreaterThan(0);
    expect(policySize(parsePolicy(text, 'identity'))).toBeLessThan(6144);
    const path = join(newFolder(), 'enough.json');
    writeFileSync(path, text);
    expect(ask(role, { policy: [path] }).code).toBe(0);
    expect(text).not.toContain('"ram:*"');
  });

  it('stands below the answer where somebody is asked about', () => {
    const policy = policyOf(allow(['vpc:CreateVpc']));
    const { text, code } = planAccess(role, { policy: [policy], suggest: true, format: 'text' });
    expect(text).toMatch(/^2 resources as .*: 0 allowed, /);
    expect(text).toContain('\nThis would be enough:\n\n{');
    expect(code).toBe(1);
  });
});

describe('wrong input', () => {
  const file = (content: string): string => {
    const path = join(newFolder(), 'x.json');
    writeFileSync(path, content);
    return path;
  };

  it.each<[string, () => unknown, RegExp]>([
    ['nobody', () => ask(role, {}), /found nobody to ask about, allowed: --as <role>/],
    ['two', () => ask(role, { as: 'auditor', policy: ['x'] }), /found both/],
    ['a role', () => ask(role, { as: 'root' }), /role: found 'root'/],
    ['no JSON', () => ask(file('{'), { as: 'auditor' }), /found what is no JSON/],
    [
      'no JSON with a secret',
      () => ask(file('{"a": hunter2secret}'), { as: 'auditor' }),
      /^(?!.*hunter).*found what is no JSON/,
    ],
    [
      'no file',
      () => ask('nowhere.json', { as: 'auditor' }),
      /nowhere\.json: found nothing of this name/,
    ],
    [
      'a key twice',
      () => ask(file('{"format_version":"1.2","format_version":"1.2"}'), { as: 'auditor' }),
      /format_version: found the key twice/,
    ],
    ['no plan', () => ask(file('{"a":1}'), { as: 'auditor' }), /found JSON that is no plan/],
    ['a list', () => ask(file('[]'), { as: 'auditor' }), /found JSON that is no plan/],
    [
      'a change without type',
      () => ask(file('{"format_version":"1.2","resource_changes":[{}]}'), { as: 'auditor' }),
      /a change without type, address or actions/,
    ],
    ['no policy', () => ask(role, { policy: [file('{"Version":"1"}')] }), /is no policy of RAM/],
    ['an account', () => ask(role, { policy: ['x'], account: '1' }), /--account: found '1'/],
    ['a region', () => ask(role, { policy: ['x'], region: 'x y' }), /--region: found 'x y'/],
  ])('is told: %s', (_, asked, message) => {
    expect(asked).toThrow(message);
    expect(asked).toThrow(CliError);
  });
});

it('takes a thousand resources in a second', () => {
  const many = planOf(
    ...Array.from({ length: 1000 }, (_, index) => ({
      type: 'alicloud_ram_role',
      after: { role_name: `role-${index}` },
    })),
  );
  const began = performance.now();
  const { told } = ask(many, { as: 'deployer' });
  expect(told.needs.length).toBeGreaterThan(2000);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(readFileSync(many, 'utf8')).toContain('role-999');
});

describe('calls that hang on arguments', () => {
  const nobody = { policy: [policyOf(allow(['sts:GetCallerIdentity']))] };
  const asked = (...changes: readonly Change[]): string[] =>
    ask(planOf(...changes), nobody)
      .told.needs.map(({ action, sure }) => `${action ?? '?'}${sure ? '' : ' perhaps'}`)
      .sort();
  const COMPUTED = ['id', 'resource_group_id', 'router_id', 'ipv6_cidr_block', 'status'];
  const READS = ['vpc:DescribeRouteTableList', 'vpc:DescribeVpcAttribute'];
  const ACL_READS = ['slb:DescribeAccessControlListAttribute', 'slb:ListTagResources'];

  // By hand, from resource_alicloud_vpc.go, resource_alicloud_slb_acl.go and resource_alicloud_vpc_flow_log.go of the provider.
  it.each<[string, Change, string[]]>([
    [
      'a network that is made',
      {
        type: 'alicloud_vpc',
        after: { cidr_block: '10.0.0.0/8', vpc_name: 'main' },
        unknown: COMPUTED,
        set: ['cidr_block', 'vpc_name'],
      },
      ['vpc:CreateVpc', ...READS],
    ],
    [
      'a network with another name',
      {
        type: 'alicloud_vpc',
        actions: ['update'],
        before: { cidr_block: '10.0.0.0/8', vpc_name: 'main' },
        after: { cidr_block: '10.0.0.0/8', vpc_name: 'other' },
        set: ['cidr_block', 'vpc_name'],
      },
      [...READS, 'vpc:ModifyVpcAttribute'],
    ],
    [
      'a network in another group of resources',
      {
        type: 'alicloud_vpc',
        actions: ['update'],
        before: { cidr_block: '10.0.0.0/8', resource_group_id: 'rg-1' },
        after: { cidr_block: '10.0.0.0/8', resource_group_id: 'rg-2' },
        set: ['cidr_block', 'resource_group_id'],
      },
      [...READS, 'vpc:MoveResourceGroup'],
    ],
    [
      'a network whose group of resources is made as well',
      {
        type: 'alicloud_vpc',
        actions: ['update'],
        before: { cidr_block: '10.0.0.0/8', resource_group_id: 'rg-1' },
        after: { cidr_block: '10.0.0.0/8' },
        unknown: ['resource_group_id'],
        set: ['cidr_block', 'resource_group_id'],
      },
      [...READS, 'vpc:MoveResourceGroup perhaps'],
    ],
    // resource_alicloud_slb_acl.go: its tags are read, and set by a method that many services have.
    [
      'a list of addresses',
      {
        type: 'alicloud_slb_acl',
        after: { name: 'office', ip_version: 'ipv4' },
        unknown: ['id', 'resource_group_id'],
        set: ['name', 'ip_version'],
      },
      ['slb:CreateAccessControlList', ...ACL_READS],
    ],
    [
      'a list of addresses with another tag',
      {
        type: 'alicloud_slb_acl',
        actions: ['update'],
        before: { name: 'office', tags: { team: 'web' } },
        after: { name: 'office', tags: { team: 'shop' } },
        set: ['name', 'tags'],
      },
      [...ACL_READS, 'slb:TagResources', 'slb:UntagResources'],
    ],
    [
      'a list of addresses with one more tag, and one of the cloud less',
      {
        type: 'alicloud_slb_acl',
        actions: ['update'],
        before: { name: 'office', tags: { team: 'web', 'acs:rm': 'x' } },
        after: { name: 'office', tags: { team: 'web', stage: 'test' } },
        set: ['name', 'tags'],
      },
      [...ACL_READS, 'slb:TagResources'],
    ],
    [
      'a list of addresses without its last tag',
      {
        type: 'alicloud_slb_acl',
        actions: ['update'],
        before: { name: 'office', tags: { team: 'web' } },
        after: { name: 'office', tags: null },
        set: ['name'],
      },
      [...ACL_READS, 'slb:UntagResources'],
    ],
    [
      'a list of addresses whose tags are known later',
      {
        type: 'alicloud_slb_acl',
        actions: ['update'],
        before: { name: 'office', tags: { team: 'web' } },
        after: { name: 'office' },
        unknown: ['tags'],
        set: ['name', 'tags'],
      },
      [...ACL_READS, 'slb:TagResources perhaps', 'slb:UntagResources perhaps'],
    ],
    [
      'a list of addresses that is made with some',
      {
        type: 'alicloud_slb_acl',
        after: {
          name: 'office',
          entry_list: [{ entry: '10.0.0.0/8', comment: null }],
          tags: { a: 'b' },
        },
        unknown: ['id', 'resource_group_id'],
        set: ['name', 'entry_list', 'tags'],
      },
      [
        ...['slb:AddAccessControlListEntry', 'slb:CreateAccessControlList', 'slb:TagResources'],
        ...ACL_READS,
      ],
    ],
    [
      'a list of addresses with one less, and one as it was',
      {
        type: 'alicloud_slb_acl',
        actions: ['update'],
        before: {
          entry_list: [
            { entry: '10.0.0.0/8', comment: '' },
            { entry: '10.9.0.1/32', comment: 'x' },
          ],
        },
        after: { entry_list: [{ entry: '10.0.0.0/8', comment: null }] },
        set: ['entry_list'],
      },
      [...ACL_READS, 'slb:RemoveAccessControlListEntry'],
    ],
    [
      'a list of addresses with another one',
      {
        type: 'alicloud_slb_acl',
        actions: ['update'],
        before: { entry_list: [{ entry: '10.0.0.0/8', comment: 'x' }] },
        after: { entry_list: [{ entry: '10.9.0.0/16', comment: 'x' }] },
        set: ['entry_list'],
      },
      [...ACL_READS, 'slb:AddAccessControlListEntry', 'slb:RemoveAccessControlListEntry'],
    ],
    [
      'a flow log that is switched off',
      {
        type: 'alicloud_vpc_flow_log',
        actions: ['update'],
        before: { flow_log_name: 'a', status: 'Active' },
        after: { flow_log_name: 'a', status: 'Inactive' },
        set: ['flow_log_name', 'status'],
      },
      ['vpc:DeactiveFlowLog', 'vpc:DescribeFlowLogs'],
    ],
    [
      'a flow log that is made and is off',
      {
        type: 'alicloud_vpc_flow_log',
        after: { project_name: 'a', log_store_name: 'b', status: 'Inactive' },
        unknown: ['id', 'resource_id', 'resource_group_id'],
        set: ['project_name', 'log_store_name', 'status', 'resource_id'],
      },
      ['vpc:CreateFlowLog', 'vpc:DeactiveFlowLog', 'vpc:DescribeFlowLogs'],
    ],
    // resource_alicloud_cms_site_monitor.go: nobody knows whether a new one runs.
    [
      'a monitor of a site that is to run',
      {
        type: 'alicloud_cms_site_monitor',
        after: { address: 'https://example.com', task_name: 'a', task_type: 'HTTP', status: '1' },
        unknown: ['id', 'task_state'],
        set: ['address', 'task_name', 'task_type', 'status'],
      },
      [
        ...['cms:CreateSiteMonitor', 'cms:DescribeSiteMonitorAttribute'],
        'cms:EnableSiteMonitors perhaps',
      ],
    ],
    // Creating it waits until it is on.
    [
      'a flow log that is on',
      {
        type: 'alicloud_vpc_flow_log',
        after: { project_name: 'a', log_store_name: 'b', status: 'Active' },
        unknown: ['id', 'resource_id', 'resource_group_id'],
        set: ['project_name', 'log_store_name', 'status', 'resource_id'],
      },
      ['vpc:CreateFlowLog', 'vpc:DescribeFlowLogs'],
    ],
  ])('are those of %s', (_, change, expected) => {
    expect(asked(change)).toEqual(expected.sort());
  });

  it('lead to an answer only where they are made for sure', () => {
    const open: Change = {
      type: 'alicloud_vpc',
      actions: ['update'],
      before: { resource_group_id: 'rg-1' },
      after: {},
      unknown: ['resource_group_id'],
      set: ['resource_group_id'],
    };
    const mayLook = [policyOf(allow(['vpc:Describe*']))];
    expect(ask(planOf(open), { policy: mayLook }).code).toBe(3);
    const moved = { ...open, after: { resource_group_id: 'rg-2' }, unknown: [] };
    expect(ask(planOf(moved), { policy: mayLook }).code).toBe(1);
    expect(
      ask(planOf(open), { policy: [policyOf(allow(['vpc:Describe*', 'vpc:MoveResourceGroup']))] })
        .code,
    ).toBe(0);
  });
});
