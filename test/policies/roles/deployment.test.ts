/**
 * Who deploys and who plans against what provider 1.289.0 calls, read off its source: for every type
 * that the baseline can make, in the settings that we ship and with every option on.
 */
import { authorisationOf, publishedCalls } from '../../../alicloud/api';
import calls from '../../../packages/provider-alicloud/schema/calls.json';
import { compile, evaluate, type CompiledPolicies } from '../../../policies/ram';
import {
  asPolicies,
  grantedBy,
  managedNames,
  permissionsOf,
  type RoleName,
} from '../../../policies/roles';
import type { Settings } from '../../../settings';
import { dataSources, types } from '../../helpers/baseline-types';
import { everyOption } from '../../helpers/every-option';

const OPERATIONS = ['create', 'read', 'update', 'delete'] as const;
type Operation = (typeof OPERATIONS)[number];

type OfType = Readonly<Partial<Record<Operation, readonly string[]>>> & {
  readonly create_goes_on_with_update?: boolean;
};
const ofResources: Readonly<Record<string, OfType>> = calls.resources;
const ofDataSources: Readonly<Record<string, string[]>> = calls.data_sources;

/** Names of the older SDK, and of what is newer than the lists, by the calls that RAM knows. */
const AS: Readonly<Record<string, string>> = {
  'Oss:DeleteBucketTagging': 'Oss:DeleteBucketTags',
  'Oss:GetBucketTagging': 'Oss:GetBucketTags',
  'Sls:UpdateProjectPolicy': 'Sls:PutProjectPolicy',
};
/** Calls of which no table says what RAM asks for: they are kept here, with what stands for them. */
const UNNAMED: Readonly<Record<string, string>> = {
  'LogPop:AnalyzeProductLog': 'log:AnalyzeProductLog',
  'LogPop:InitUserAlertResource': 'log:InitUserAlertResource',
  'MscOpenSubscription:CreateContact': 'notifications:CreateContact',
  'MscOpenSubscription:CreateSubscriptionItem': 'notifications:CreateSubscriptionItem',
  'MscOpenSubscription:DeleteContact': 'notifications:DeleteContact',
  'MscOpenSubscription:GetContact': 'notifications:GetContact',
  'MscOpenSubscription:GetSubscriptionItem': 'notifications:GetSubscriptionItem',
  'MscOpenSubscription:UpdateContact': 'notifications:UpdateContact',
  'MscOpenSubscription:UpdateSubscriptionItem': 'notifications:UpdateSubscriptionItem',
};

const codes = new Map(publishedCalls.map(({ product }) => [product.toLowerCase(), product]));

/** Every action that RAM may ask for: which of them it is, no page says. */
function actionsOf(call: string): readonly string[] {
  const unnamed = UNNAMED[call];
  if (unnamed !== undefined) return [unnamed];
  const [product = '', name = ''] = (AS[call] ?? call).split(':');
  return authorisationOf(codes.get(product.toLowerCase()) ?? product, name).actions;
}

/** What one call is about: a name that the baseline gives, or the same of somebody else. */
interface Names {
  readonly role: string;
  readonly group: string;
  readonly user: string;
  readonly policy: string;
  readonly oidc: string;
  readonly saml: string;
  readonly trail: string;
  readonly own: string;
}

const OURS: Names = {
  role: 'developer',
  group: 'developer-members',
  user: 'bob.builder',
  policy: 'developer-databases',
  oidc: 'github',
  saml: 'company',
  trail: 'main-trail',
  own: 'alicloud-baseline-',
};
const THEIRS: Names = {
  role: 'web',
  group: 'web-team',
  user: 'mallory',
  policy: 'web-databases',
  oidc: 'other',
  saml: 'other',
  trail: 'other',
  own: 'shop-',
};

const arn = (service: string, what: string): string => `acs:${service}:*:1234567890123456:${what}`;

/** By RAM's documentation of each product, whose resources are told apart by their names. */
function named(call: string, names: Names): string[] | undefined {
  const [product = '', name = ''] = call.split(':');
  const of = (kind: 'role' | 'group' | 'user' | 'policy'): string =>
    arn('ram', `${kind}/${names[kind]}`);
  if (product === 'Ram') {
    const attached = /Policy(?:To|From)(Role|Group|User)$/.exec(name)?.[1]?.toLowerCase();
    if (attached !== undefined) return [of(attached as 'role'), of('policy')];
    if (/(?:ToGroup|FromGroup)$/.test(name)) return [of('user'), of('group')];
    if (/ForRole$|Role$/.test(name)) return [of('role')];
    if (/ForGroup$|Group$/.test(name)) return [of('group')];
    if (/Policy|Policies$/.test(name) && !name.endsWith('ForUser')) return [of('policy')];
    if (name === 'ListTagResources') return [of('role')];
    return name === 'ListUsers' ? undefined : [of('user')];
  }
  if (product === 'Ims') {
    if (name.includes('OIDC')) return [arn('ram', `oidc-provider/${names.oidc}`)];
    return name.includes('SAML') ? [arn('ram', `saml-provider/${names.saml}`)] : undefined;
  }
  if (product === 'Actiontrail') {
    return name === 'DescribeTrails' ? undefined : [arn('actiontrail', `trail/${names.trail}`)];
  }
  if (product === 'Oss') {
    const isOfAccount = /^(?:Get|Put|Delete)PublicAccessBlock$|^ListBuckets$/.test(name);
    return isOfAccount ? undefined : [arn('oss', `${names.own}audit-1`)];
  }
  if (product === 'Sls') {
    if (name.endsWith('ResourceRecord')) return undefined;
    return [arn('log', `project/${names.own}audit-1/logstore/x`)];
  }
  if (product === 'FC') return [arn('fc', `functions/${names.own}budget-watch`)];
  if (product === 'Kms' && name.endsWith('Alias')) return [arn('kms', `alias/${names.own}audit`)];
  return undefined;
}

/** Products that RAM tells apart by ids or not at all, as the calls on them find them. */
const BY_ID: Readonly<Record<string, string>> = {
  Ecs: arn('ecs', 'securitygroup/sg-1'),
  Vpc: arn('vpc', 'vpc/vpc-1'),
  Kms: arn('kms', 'key/1'),
  Config: arn('config', 'rule/cr-1'),
  hbr: arn('hbr', 'vault/v-1'),
  Oss: arn('oss', '*'),
};

function decide(policies: CompiledPolicies, call: string, names: Names): string[] {
  const resource = named(call, names) ?? [BY_ID[call.split(':')[0] ?? ''] ?? '*'];
  return actionsOf(call).flatMap((action) => {
    const { decision, hangsOn } = evaluate({ action, resource, context: {} }, policies);
    const told = hangsOn.length > 0 ? `hangs on ${JSON.stringify(hangsOn)}` : decision;
    return [`${action} ${told}`];
  });
}

function policiesOf(name: RoleName, settings: Settings): CompiledPolicies {
  const job = settings.identity.jobs.find((one) => one.name === name);
  const permissions = permissionsOf(name, {
    account: settings.account.id,
    managed: managedNames(settings),
    granted: job ? grantedBy(job, settings.identity.terraformState) : [],
  });
  return compile({ identity: asPolicies(permissions) });
}

const everything = everyOption();
const called = (operations: readonly Operation[]): string[] => [
  ...new Set(types.flatMap((type) => operations.flatMap((one) => ofResources[type]?.[one] ?? []))),
];
const deployer = policiesOf('deployer', everything);
const planner = policiesOf('planner', everything);
const notAllowed = (policies: CompiledPolicies, list: readonly string[], names: Names): string[] =>
  list.flatMap((call) =>
    decide(policies, call, names).flatMap((told) =>
      told.endsWith(' allowed') ? [] : [`${call}: ${told}`],
    ),
  );

it('looks at every type that the baseline can make, and knows the calls of each', () => {
  expect(types.length).toBeGreaterThan(50);
  expect(types.filter((type) => ofResources[type] === undefined)).toEqual([]);
  expect(dataSources).toEqual(['alicloud_ecs_disks', 'alicloud_vpc_flow_log_service']);
});

it('keeps the calls of which no table says what RAM asks for, and no others', () => {
  const unnamed = called(OPERATIONS).filter((call) => {
    const [product = '', name = ''] = (AS[call] ?? call).split(':');
    const code = codes.get(product.toLowerCase());
    return code === undefined || authorisationOf(code, name).actions.length === 0;
  });
  expect(unnamed.sort()).toEqual(Object.keys(UNNAMED));
});

it.each(types)('the deployer makes, reads, changes and destroys %s', (type) => {
  const list = OPERATIONS.flatMap((one) => ofResources[type]?.[one] ?? []);
  expect(list).not.toEqual([]);
  expect(notAllowed(deployer, list, OURS)).toEqual([]);
});

it.each(types)('the planner reads %s', (type) => {
  expect(notAllowed(planner, ofResources[type]?.read ?? [], OURS)).toEqual([]);
});

it('data sources are read by both, and nothing is opened by who plans', () => {
  const reads = dataSources.flatMap((type) => ofDataSources[type] ?? []);
  expect(notAllowed(deployer, reads, OURS)).toEqual([]);
  expect(notAllowed(planner, reads, OURS)).toEqual([
    'Vpc:OpenFlowLogService: vpc:OpenFlowLogService implicitly-denied',
  ]);
});

it('what has no name of the baseline is neither changed nor read, where RAM tells it by its name', () => {
  const list = called(OPERATIONS).filter((call) => named(call, THEIRS) !== undefined);
  expect(list.length).toBeGreaterThan(100);
  for (const policies of [deployer, planner]) {
    const allowed = list.flatMap((call) =>
      decide(policies, call, THEIRS).filter((told) => told.endsWith(' allowed')),
    );
    expect(allowed).toEqual([]);
  }
});

it('what the planner only reads it never changes', () => {
  const reads = new Set(called(['read']));
  const writes = called(['create', 'update', 'delete']).filter(
    (call) => !reads.has(call) && !/:(?:Get|List|Describe)/.test(call),
  );
  expect(writes.length).toBeGreaterThan(120);
  const allowed = writes.flatMap((call) =>
    decide(planner, call, OURS).filter((told) => told.endsWith(' allowed')),
  );
  expect(allowed).toEqual([]);
});

describe('the state of Terraform', () => {
  const object = arn('oss', 'acme-state/baseline/terraform.tfstate');
  const lock = arn('ots', 'instance/acme-locks/table/terraform_locks');
  const may = (policies: CompiledPolicies, action: string, resource: string): string =>
    evaluate({ action, resource, context: {} }, policies).decision;

  it.each([
    ['oss:GetObject', object, 'allowed', 'allowed'],
    ['oss:PutObject', object, 'allowed', 'implicitly-denied'],
    ['oss:PutObjectAcl', object, 'allowed', 'denied'],
    ['oss:GetBucketInfo', arn('oss', 'acme-state'), 'allowed', 'allowed'],
    ['ots:DescribeTable', lock, 'allowed', 'allowed'],
    ['ots:GetRow', lock, 'allowed', 'allowed'],
    ['oss:DeleteObject', object, 'implicitly-denied', 'denied'],
    ['oss:ListObjects', arn('oss', 'acme-state'), 'allowed', 'allowed'],
    ['ots:PutRow', lock, 'allowed', 'allowed'],
    ['ots:DeleteRow', lock, 'allowed', 'allowed'],
    ['ots:DeleteTable', lock, 'implicitly-denied', 'implicitly-denied'],
    ['oss:GetObject', arn('oss', 'acme-state/other/x'), 'implicitly-denied', 'implicitly-denied'],
    ['oss:GetObject', arn('oss', 'acme-data/baseline/x'), 'implicitly-denied', 'implicitly-denied'],
  ])('%s of %s: %s to who deploys, %s to who plans', (action, resource, deploys, plans) => {
    expect([may(deployer, action, resource), may(planner, action, resource)]).toEqual([
      deploys,
      plans,
    ]);
  });
});

describe('in the guard of the other roles', () => {
  const others = (['developer', 'operator', 'billing', 'auditor'] as const).map((name) => {
    const scope = { tag: { key: 'team', value: 'web' } };
    return compile({
      identity: asPolicies(
        permissionsOf(name, {
          account: everything.account.id,
          ...(name === 'developer' && { scope }),
        }),
      ),
    });
  });

  it('nothing was let go for it: no other job makes a trail, a policy or an alert', () => {
    for (const policies of others) {
      for (const call of ['Actiontrail:CreateTrail', 'Ram:CreatePolicy', 'Sls:UpdateAlert']) {
        expect(decide(policies, call, OURS).join()).not.toMatch(/ allowed/);
      }
    }
  });
});
