/**
 * What the documentation says that a policy lets somebody do, decided by hand from its words: the
 * statements are of its pages, the requests on both sides of each are ours.
 */
import { assumeRole, evaluate, parsePolicy } from '../../../policies/ram';
import type { Context, Decision } from '../../../policies/ram';

interface Asked {
  readonly action: string;
  readonly resource?: string;
  readonly context?: Context;
  readonly decision: Decision;
}

interface Page {
  /** Below www.alibabacloud.com/help/en, or the file of AlibabaCloudDocs on GitHub. */
  readonly page: string;
  readonly statements: readonly object[];
  readonly asked: readonly Asked[];
}

const RAM = 'github.com/AlibabaCloudDocs/ram, intl.en-US/';
const OSS = 'github.com/AlibabaCloudDocs/oss, intl.en-US/';
const ECS = 'github.com/AlibabaCloudDocs/ecs, intl.en-US/';
const OSS_EXAMPLES = `${OSS}Developer Guide/…/RAM Policy/Common examples of RAM policies.md`;

const yes = (action: string, resource = '*', context: Context = {}): Asked => ({
  action,
  resource,
  context,
  decision: 'allowed',
});
const no = (action: string, resource = '*', context: Context = {}): Asked => ({
  action,
  resource,
  context,
  decision: 'implicitly-denied',
});
const never = (action: string, resource = '*', context: Context = {}): Asked => ({
  action,
  resource,
  context,
  decision: 'denied',
});

const A = '1234567890123456';
const photos = (path = ''): string => `acs:oss:*:${A}:photos${path}`;
const server = (id: string, region = 'cn-qingdao'): string =>
  `acs:ecs:${region}:${A}:instance/${id}`;
const user = (name: string): string => `acs:ram:*:${A}:user/${name}`;
const from = (address: string): Context => ({ 'acs:SourceIp': [address] });
const at = (time: string): Context => ({ 'acs:CurrentTime': [time] });

const pages: readonly Page[] = [
  {
    page: `${RAM}Tutorials/Use RAM to limit the period of time….md`,
    statements: [
      {
        Effect: 'Allow',
        Action: 'ecs:*',
        Resource: '*',
        Condition: { DateLessThan: { 'acs:CurrentTime': '2019-08-12T17:00:00+08:00' } },
      },
    ],
    asked: [
      yes('ecs:StopInstance', '*', at('2019-08-12T16:59:59+08:00')),
      yes('ecs:StopInstance', '*', at('2019-08-12T08:59:59Z')),
      no('ecs:StopInstance', '*', at('2019-08-12T17:00:00+08:00')),
      no('ecs:StopInstance', '*', at('2019-08-12T09:00:00Z')),
      no('rds:DeleteDBInstance', '*', at('2019-08-12T08:59:59Z')),
    ],
  },
  {
    page: `${RAM}Tutorials/Allow only MFA-enabled RAM users….md`,
    statements: [
      {
        Effect: 'Allow',
        Action: 'ecs:*',
        Resource: '*',
        Condition: { Bool: { 'acs:MFAPresent': 'true' } },
      },
    ],
    asked: [
      yes('ecs:StopInstance', '*', { 'acs:MFAPresent': ['true'] }),
      no('ecs:StopInstance', '*', { 'acs:MFAPresent': ['false'] }),
      no('vpc:DeleteVpc', '*', { 'acs:MFAPresent': ['true'] }),
    ],
  },
  {
    page: `${RAM}Policy Management/Example policies/Access … by using a specific IP address….md`,
    statements: [
      {
        Effect: 'Allow',
        Action: 'ecs:*',
        Resource: '*',
        Condition: { IpAddress: { 'acs:SourceIp': ['192.168.0.0/16', '172.16.215.218'] } },
      },
    ],
    asked: [
      yes('ecs:StopInstance', '*', from('192.168.255.255')),
      yes('ecs:StopInstance', '*', from('172.16.215.218')),
      no('ecs:StopInstance', '*', from('172.16.215.219')),
      no('ecs:StopInstance', '*', from('192.169.0.0')),
    ],
  },
  {
    page: `${RAM}Tutorials/Use RAM to limit the methods of access….md`,
    statements: [
      {
        Effect: 'Allow',
        Action: 'ecs:*',
        Resource: '*',
        Condition: { Bool: { 'acs:SecureTransport': 'true' } },
      },
    ],
    asked: [
      yes('ecs:StopInstance', '*', { 'acs:SecureTransport': ['true'] }),
      no('ecs:StopInstance', '*', { 'acs:SecureTransport': ['false'] }),
    ],
  },
  {
    page: `${RAM}Tutorials/Use tags to grant access to ECS instances by group.md`,
    statements: [
      {
        Effect: 'Allow',
        Action: 'ecs:*',
        Resource: '*',
        Condition: { StringEquals: { 'ecs:tag/team': 'dev' } },
      },
      { Effect: 'Allow', Action: 'ecs:DescribeTag*', Resource: '*' },
    ],
    asked: [
      yes('ecs:StopInstance', server('i-1'), { 'ecs:tag/team': ['dev'] }),
      no('ecs:StopInstance', server('i-1'), { 'ecs:tag/team': ['ops'] }),
      no('ecs:StopInstance', server('i-1'), { 'ecs:tag/team': ['DEV'] }),
      yes('ecs:DescribeTags', '*', { 'ecs:tag/team': 'absent' }),
    ],
  },
  {
    page: `${RAM}Policy Management/Example policies/Authorize a RAM user to manage AccessKey pairs.md`,
    statements: [
      {
        Effect: 'Allow',
        Action: [
          'ram:CreateAccessKey',
          'ram:ListAccessKeys',
          'ram:UpdateAccessKey',
          'ram:DeleteAccessKey',
        ],
        Resource: 'acs:ram:*:*:user/alice',
      },
    ],
    asked: [
      yes('ram:CreateAccessKey', user('alice')),
      no('ram:CreateAccessKey', user('bob')),
      no('ram:CreateAccessKey', user('alice2')),
      no('ram:DeleteUser', user('alice')),
    ],
  },
  {
    page: `${RAM}Policy Management/Example policies/Authorize a RAM user to manage MFA devices.md`,
    statements: [
      {
        Effect: 'Allow',
        Action: ['ram:GetUserMFAInfo', 'ram:BindMFADevice', 'ram:UnbindMFADevice'],
        Resource: 'acs:ram:*:*:user/alice',
      },
      {
        Effect: 'Allow',
        Action: ['ram:CreateVirtualMFADevice', 'ram:DeleteVirtualMFADevice'],
        Resource: '*',
      },
    ],
    asked: [
      yes('ram:BindMFADevice', user('alice')),
      no('ram:UnbindMFADevice', user('bob')),
      yes('ram:CreateVirtualMFADevice', `acs:ram:*:${A}:mfa/phone`),
    ],
  },
  {
    page: `${RAM}Policy Management/Example policies/Manage ECS security groups….md`,
    statements: [{ Effect: 'Allow', Action: 'ecs:*SecurityGroup*', Resource: '*' }],
    asked: [
      yes('ecs:AuthorizeSecurityGroup'),
      yes('ecs:DescribeSecurityGroups'),
      yes('ecs:JoinSecurityGroup', server('i-1')),
      no('ecs:DescribeInstances'),
      no('vpc:CreateSecurityGroup'),
    ],
  },
  {
    page: `${RAM}Policy Management/Example policies/Manage … except billing information.md`,
    statements: [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: ['bss:*', 'efc:*'], Resource: '*' },
    ],
    asked: [
      yes('ecs:RunInstances'),
      yes('ram:CreateUser', user('bob')),
      never('bss:PayOrder'),
      never('efc:QueryBill'),
    ],
  },
  {
    page: `${RAM}Policy Management/Example policies/View information … except billing….md`,
    statements: [
      {
        Effect: 'Allow',
        Action: ['*:Describe*', '*:List*', '*:Get*', '*:Query*', 'actiontrail:LookupEvents'],
        Resource: '*',
      },
      { Effect: 'Deny', Action: ['bss:*', 'efc:*'], Resource: '*' },
    ],
    asked: [
      yes('ecs:DescribeInstances'),
      yes('ram:ListUsers'),
      yes('actiontrail:LookupEvents'),
      no('ecs:StopInstance'),
      never('bss:DescribeOrderList'),
    ],
  },
  {
    page: `${RAM}Policy Management/Example policies/View ECS instances in a specific region.md`,
    statements: [
      { Effect: 'Allow', Action: 'ecs:Describe*', Resource: 'acs:ecs:cn-qingdao:*:instance/*' },
    ],
    asked: [
      yes('ecs:DescribeInstances', server('*')),
      no('ecs:DescribeInstances', server('*', 'cn-hangzhou')),
      no('ecs:DeleteInstance', server('i-1')),
      no('ecs:DescribeDisks', `acs:ecs:cn-qingdao:${A}:disk/d-1`),
    ],
  },
  {
    page: `${RAM}Best Practices/(Old Version) Best Practices/ECS authorization policy samples.md`,
    statements: [
      {
        Effect: 'Allow',
        Action: 'ecs:*',
        Resource: ['acs:ecs:*:*:instance/i-001', 'acs:ecs:*:*:instance/i-002'],
      },
      { Effect: 'Allow', Action: 'ecs:Describe*', Resource: '*' },
    ],
    asked: [
      yes('ecs:StopInstance', server('i-001')),
      no('ecs:StopInstance', server('i-003')),
      yes('ecs:DescribeInstances', server('i-003')),
    ],
  },
  {
    page: `${ECS}Tag & Resource/…/Control access to resources by using tags.md`,
    statements: [
      {
        Effect: 'Allow',
        Action: 'ecs:*',
        Resource: '*',
        Condition: {
          StringEquals: { 'ecs:tag/owner': 'zhang', 'ecs:tag/environment': 'production' },
        },
      },
      { Effect: 'Deny', Action: ['ecs:UntagResources', 'ecs:TagResources'], Resource: '*' },
    ],
    asked: [
      yes('ecs:StopInstance', server('i-1'), {
        'ecs:tag/owner': ['zhang'],
        'ecs:tag/environment': ['production'],
      }),
      no('ecs:StopInstance', server('i-1'), {
        'ecs:tag/owner': ['zhang'],
        'ecs:tag/environment': ['test'],
      }),
      never('ecs:TagResources', server('i-1'), {
        'ecs:tag/owner': ['zhang'],
        'ecs:tag/environment': ['production'],
      }),
    ],
  },
  {
    page: `${OSS_EXAMPLES}, example 1`,
    statements: [
      {
        Effect: 'Allow',
        Action: 'oss:*',
        Resource: ['acs:oss:*:*:photos', 'acs:oss:*:*:photos/*'],
      },
    ],
    asked: [
      yes('oss:DeleteBucket', photos()),
      yes('oss:PutObject', photos('/a')),
      no('oss:PutObject', `acs:oss:*:${A}:photos2/a`),
    ],
  },
  {
    page: `${OSS_EXAMPLES}, example 2`,
    statements: [
      { Effect: 'Allow', Action: 'oss:ListObjects', Resource: 'acs:oss:*:*:photos' },
      { Effect: 'Allow', Action: 'oss:GetObject', Resource: 'acs:oss:*:*:photos/*' },
    ],
    asked: [
      yes('oss:ListObjects', photos()),
      yes('oss:GetObject', photos('/a/b')),
      no('oss:PutObject', photos('/a')),
      no('oss:GetObject', photos()),
    ],
  },
  {
    page: `${OSS_EXAMPLES}, example 3`,
    statements: [
      {
        Effect: 'Allow',
        Action: 'oss:*',
        Resource: ['acs:oss:*:*:photos', 'acs:oss:*:*:photos/*'],
      },
      { Effect: 'Deny', Action: ['oss:DeleteBucket'], Resource: ['acs:oss:*:*:photos'] },
    ],
    asked: [never('oss:DeleteBucket', photos()), yes('oss:DeleteObject', photos('/a'))],
  },
  {
    page: `${OSS_EXAMPLES}, example 4, scenario 2`,
    statements: [
      {
        Effect: 'Allow',
        Action: ['oss:GetObject'],
        Resource: ['acs:oss:*:*:photos/hangzhou/2014/*', 'acs:oss:*:*:photos/hangzhou/2015/*'],
      },
      {
        Effect: 'Allow',
        Action: ['oss:ListObjects'],
        Resource: ['acs:oss:*:*:photos'],
        Condition: { StringLike: { 'oss:Prefix': ['hangzhou/2014/*', 'hangzhou/2015/*'] } },
      },
    ],
    asked: [
      yes('oss:GetObject', photos('/hangzhou/2015/lake.jpg')),
      no('oss:GetObject', photos('/hangzhou/2013/lake.jpg')),
      yes('oss:ListObjects', photos(), { 'oss:Prefix': ['hangzhou/2014/'] }),
      no('oss:ListObjects', photos(), { 'oss:Prefix': ['qingdao/'] }),
    ],
  },
  {
    page: `${OSS_EXAMPLES}, example 6`,
    statements: [
      { Effect: 'Allow', Action: 'oss:GetObject', Resource: '*' },
      {
        Effect: 'Deny',
        Action: ['oss:GetObject'],
        Resource: [`acs:oss:*:${A}:photos/*`],
        Condition: {
          StringEquals: { 'oss:ExistingObjectTag/status': 'ok', 'oss:ExistingObjectTag/key': 'v' },
        },
      },
    ],
    asked: [
      never('oss:GetObject', photos('/a'), {
        'oss:ExistingObjectTag/status': ['ok'],
        'oss:ExistingObjectTag/key': ['v'],
      }),
      yes('oss:GetObject', photos('/a'), {
        'oss:ExistingObjectTag/status': ['ok'],
        'oss:ExistingObjectTag/key': ['w'],
      }),
    ],
  },
  {
    page: 'user-center/developer-reference/api-calling-authorization',
    statements: [{ Effect: 'Allow', Action: ['bss:DescribeBillList'], Resource: '*' }],
    asked: [yes('bssapi:QueryInstanceBill'), yes('bss:DescribeBillList'), no('bss:PayOrder')],
  },
  {
    page: 'ecs/developer-reference/api-ecs-2014-05-26-ram',
    statements: [
      { Effect: 'Allow', Action: 'ecs:*', Resource: '*' },
      { Effect: 'Deny', Action: 'ecs:delete*', Resource: '*' },
    ],
    asked: [never('ecs:DeleteInstance', server('i-1')), yes('ecs:StopInstance', server('i-1'))],
  },
];

const all = pages.flatMap(({ page, statements, asked }) => {
  const policy = parsePolicy({ Version: '1', Statement: statements }, 'identity');
  return asked.map((one) => ({ page, policy, ...one }));
});

it('sixty and more decisions, on both sides of each statement', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ decision }) => decision)).size).toBe(3);
  for (const { page, asked } of pages) {
    expect([page, new Set(asked.map(({ decision }) => decision)).size]).not.toEqual([page, 1]);
  }
});

it.each(all)(
  '$page: $action is $decision',
  ({ policy, action, resource = '*', context, decision }) => {
    const answer = evaluate({ action, resource, context: context ?? {} }, { identity: [policy] });
    expect(answer.decision).toBe(decision);
  },
);

describe(`${RAM}RAM Role Management/Edit the trust policy of a RAM role.md`, () => {
  const root = (id: string): object => ({
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { RAM: [`acs:ram::${A}:${id}`] },
  });
  const mayAssume = parsePolicy(
    { Version: '1', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }] },
    'identity',
  );
  const enter = (statement: object, caller: string): Decision =>
    assumeRole(
      { caller: { type: 'RAM', id: caller }, role: `acs:ram::${A}:role/r`, context: {} },
      {
        identity: [mayAssume],
        trust: parsePolicy({ Version: '1', Statement: [statement] }, 'trust'),
      },
    ).decision;

  it.each([
    ['root', `acs:ram::${A}:user/alice`, 'allowed'],
    ['root', `acs:ram::${A}:role/other`, 'allowed'],
    ['root', 'acs:ram::6543210987654321:user/alice', 'implicitly-denied'],
    ['user/testuser', `acs:ram::${A}:user/testuser`, 'allowed'],
    ['user/testuser', `acs:ram::${A}:user/alice`, 'implicitly-denied'],
    ['role/testrole', `acs:ram::${A}:role/testrole`, 'allowed'],
    ['role/testrole', `acs:ram::${A}:user/testrole`, 'implicitly-denied'],
  ])('lets in by %s: %s is %s', (id, caller, decision) => {
    expect(enter(root(id), caller)).toBe(decision);
  });
});
