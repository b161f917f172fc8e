import { BaselineError } from '../../../alicloud/problems';
import { evaluate } from '../../../policies/ram';
import type { Context } from '../../../policies/ram';
import {
  asPolicies,
  auditLogs,
  namedRoles,
  namedSecrets,
  permissionsFor,
  permissionsOf,
  pipelinePurposes,
  remoteCommands,
  roles,
  securityGroups,
  serverContents,
} from '../../../policies/roles';
import type { GrantedPurpose, Purpose, RoleName } from '../../../policies/roles';
import * as on from './matrix/task';
import { task } from './matrix/task';
import { attempt, sessionOf } from './session';

const { ACCOUNT } = on;
const ours: Context = { 'acs:ResourceTag/team': ['payments'] };
const theirs: Context = { 'acs:ResourceTag/team': ['search'] };

function decide(
  name: RoleName,
  granted: readonly GrantedPurpose[],
  ...asked: Parameters<typeof task>
) {
  return attempt(sessionOf(name, [], { granted }), task(...asked)).decision;
}

describe('remote commands', () => {
  const named = [remoteCommands.grant({ instances: ['i-2zeaf0123456789'] })];
  const tagged = [remoteCommands.grant({ tag: { key: 'team', value: 'payments' } })];

  it.each(['RunCommand', 'SendFile', 'StartTerminalSession'])('let the operator %s', (name) => {
    const action = `ecs:${name}`;
    expect(decide('operator', named, '', action, on.server)).toBe('allowed');
    expect(decide('operator', named, '', action, on.otherServer)).toBe('implicitly-denied');
    expect(decide('operator', named, '', action, [on.server, on.otherServer])).toBe(
      'implicitly-denied',
    );
    expect(decide('operator', tagged, '', action, on.server, ours)).toBe('allowed');
    expect(decide('operator', tagged, '', action, on.server, theirs)).toBe('implicitly-denied');
  });

  it('keep other ways to run something shut', () => {
    const everything = {
      kind: 'identity',
      statements: [{ effect: 'Allow', action: ['*'], resource: ['*'] }],
    } as const;
    const session = sessionOf('operator', [everything], { granted: named });
    for (const action of [
      'ecs:CreateActivation',
      'eci:ExecContainerCommand',
      'ecs:ModifyInstanceAttribute',
    ]) {
      expect(attempt(session, task('', action, on.server)).decision).toBe('denied');
    }
  });

  it.each([[[]], [['*']], [['i-*']], [['i-1', 'i-2zeaf0123456789']], [['I-2ZEAF']]])(
    'refuse the servers %j',
    (instances) => {
      expect(() => remoteCommands.grant({ instances })).toThrow(
        /^the servers that commands may run on: found .*Name each server/,
      );
    },
  );

  it('refuse an open tag', () => {
    expect(() => remoteCommands.grant({ tag: { key: 'team', value: '' } })).toThrow(BaselineError);
    expect(() => remoteCommands.grant({ tag: { key: '*', value: 'x' } })).toThrow(BaselineError);
  });
});

describe('security groups', () => {
  const granted = [securityGroups.grant({ networks: ['10.0.0.0/8'] })];
  const from = (...networks: string[]): Context => ({
    ...ours,
    'ecs:SecurityGroupSourceCidrIps': networks,
  });

  it('let developers open ports to the named networks, and to no others', () => {
    const open = (context: Context) =>
      decide('developer', granted, '', 'ecs:AuthorizeSecurityGroup', on.group, context);
    expect(open(from('10.0.0.0/8'))).toBe('allowed');
    expect(open(from('192.168.0.0/16'))).toBe('implicitly-denied');
    expect(open(from('0.0.0.0/0'))).toBe('denied');
    expect(open({ ...ours, 'ecs:SecurityGroupSourceCidrIps': 'absent' })).toBe('implicitly-denied');
  });

  it('let them close ports of their own groups only', () => {
    expect(decide('developer', granted, '', 'ecs:RevokeSecurityGroup', on.group, ours)).toBe(
      'allowed',
    );
    expect(decide('developer', granted, '', 'ecs:RevokeSecurityGroup', on.group, theirs)).toBe(
      'implicitly-denied',
    );
  });

  it('do not open databases', () => {
    expect(decide('developer', granted, '', 'rds:ModifySecurityIps', on.database)).toBe('denied');
  });

  it.each([[[]], [['0.0.0.0/0']], [['0.0.0.0/1', '128.0.0.0/1']], [['::/0']], [['all']]])(
    'refuse the networks %j',
    (networks) => {
      expect(() => securityGroups.grant({ networks })).toThrow(
        /^the networks that may be let in: found/,
      );
    },
  );
});

describe('server contents', () => {
  const granted = [serverContents.grant()];

  it('let developers change servers in their scope', () => {
    expect(decide('developer', granted, '', 'ecs:ModifyInstanceAttribute', on.server, ours)).toBe(
      'allowed',
    );
    expect(decide('developer', granted, '', 'ecs:AttachDisk', [on.disk, on.server], ours)).toBe(
      'allowed',
    );
    expect(decide('developer', granted, '', 'ecs:ModifyInstanceAttribute', on.server, theirs)).toBe(
      'implicitly-denied',
    );
    expect(decide('developer', granted, '', 'ecs:RunCommand', on.server, ours)).toBe('denied');
    expect(
      decide('developer', granted, '', 'ecs:ModifyInstanceMetadataOptions', on.server, ours),
    ).toBe('denied');
  });
});

describe('named roles', () => {
  const granted = [
    namedRoles.grant([
      { role: 'worker', service: 'fc.aliyuncs.com' },
      { role: 'web', service: 'ecs.aliyuncs.com' },
    ]),
  ];
  const to = (service: string): Context => ({ 'acs:Service': [service] });

  it('let developers pass each to its service', () => {
    expect(
      decide('developer', granted, '', 'ram:PassRole', on.role('worker'), to('fc.aliyuncs.com')),
    ).toBe('allowed');
    expect(
      decide('developer', granted, '', 'ram:PassRole', on.role('worker'), to('ecs.aliyuncs.com')),
    ).toBe('implicitly-denied');
    expect(
      decide('developer', granted, '', 'ram:PassRole', on.role('admin'), to('fc.aliyuncs.com')),
    ).toBe('implicitly-denied');
    expect(
      decide('developer', granted, '', 'ram:PassRole', on.role('worker'), {
        'acs:Service': 'absent',
      }),
    ).toBe('implicitly-denied');
  });

  it('let them attach one to a server of theirs', () => {
    const attach = (name: string, context: Context) =>
      decide(
        'developer',
        granted,
        '',
        'ecs:AttachInstanceRamRole',
        [on.server, on.role(name)],
        context,
      );
    expect(attach('web', ours)).toBe('allowed');
    expect(attach('worker', ours)).toBe('implicitly-denied');
    expect(attach('web', theirs)).toBe('implicitly-denied');
  });

  it('never pass a role of the baseline', () => {
    const own = [
      namedRoles.grant([{ role: 'alicloud-baseline-budget', service: 'fc.aliyuncs.com' }]),
    ];
    const resource = on.role('alicloud-baseline-budget');
    expect(decide('developer', own, '', 'ram:PassRole', resource, to('fc.aliyuncs.com'))).toBe(
      'denied',
    );
  });

  it.each([
    [[]],
    [[{ role: '*', service: 'fc.aliyuncs.com' }]],
    [[{ role: 'worker', service: '*' }]],
    [[{ role: 'worker', service: 'fc.aliyuncs.com.evil.example' }]],
    [[{ role: 'worker', service: '*.aliyuncs.com' }]],
  ])('refuse %j', (roles) => {
    expect(() => namedRoles.grant(roles)).toThrow(/^the roles that may be passed: found/);
  });
});

describe('named secrets', () => {
  const granted = [namedSecrets.grant({ secrets: ['db-password'] })];

  it.each(['developer', 'operator'] as const)('let the %s read each, and no other', (name) => {
    expect(decide(name, granted, '', 'kms:GetSecretValue', on.secret)).toBe('allowed');
    expect(decide(name, granted, '', 'kms:GetSecretValue', on.arn('kms', 'secret/other'))).toBe(
      'implicitly-denied',
    );
    expect(decide(name, granted, '', 'ecs:DescribeUserData', on.server)).toBe('denied');
    expect(decide(name, granted, '', 'kms:SetSecretPolicy', on.secret)).toBe('denied');
  });

  it.each([[[]], [['*']], [['db-*']], [['a b']], [['']]])('refuse the secrets %j', (secrets) => {
    expect(() => namedSecrets.grant({ secrets })).toThrow(/^the secrets that may be read: found/);
  });
});

describe('the log of the trail', () => {
  const granted = [auditLogs.grant({ projects: ['alicloud-baseline-audit'] })];

  it('may be read by the auditor, and is kept', () => {
    const store = on.store('alicloud-baseline-audit');
    expect(decide('auditor', granted, '', 'log:GetLogStoreLogs', store)).toBe('allowed');
    expect(decide('auditor', granted, '', 'log:GetLogStoreLogs', on.store('shop'))).toBe(
      'implicitly-denied',
    );
    expect(decide('auditor', granted, '', 'log:DeleteLogStore', store)).toBe('denied');
  });

  const everything = {
    kind: 'identity',
    statements: [{ effect: 'Allow', action: ['*'], resource: ['*'] }],
  } as const;
  const reads = [
    task('', 'log:GetLogStoreLogs', on.store('alicloud-baseline-audit')),
    task('', 'log:GetCursorOrData', on.store('alicloud-baseline-audit')),
    task('', 'log:CreateOSSExport', on.project('alicloud-baseline-audit')),
    task('', 'oss:GetObject', on.bucket('alicloud-baseline-audit/AliyunLogs/1.gz')),
    task('', 'oss:GetObjectVersion', on.bucket('alicloud-baseline-audit/AliyunLogs/1.gz')),
  ];

  it.each(['developer', 'operator', 'billing', 'auditor'] as const)(
    'nor its bucket is read by the %s, whoever allows it',
    (name) => {
      const session = sessionOf(name, [everything]);
      for (const one of reads) expect(attempt(session, one).decision).toBe('denied');
      for (const [action, resource] of [
        ['log:GetLogStoreLogs', on.store('shop')],
        ['oss:GetObject', on.bucket('shop-data/1.csv')],
        ['log:GetProject', on.project('alicloud-baseline-audit')],
      ] as const) {
        expect(attempt(session, task('', action, resource)).decision).toBe('allowed');
      }
    },
  );

  it('nor its bucket is read by a job or a pipeline of one’s own that is allowed everything', () => {
    const own = permissionsFor(
      'job',
      [{ id: 'own', title: 'Own', why: 'It is needed.', statements: everything.statements }],
      { account: ACCOUNT, ownPrefix: 'acme-baseline-' },
    );
    const identity = asPolicies(own);
    const decideOn = (action: string, resource: string) =>
      evaluate({ action, resource }, { identity }).decision;
    expect(decideOn('oss:GetObject', on.bucket('acme-baseline-audit/1.gz'))).toBe('denied');
    expect(decideOn('log:GetLogStoreLogs', on.store('acme-baseline-audit'))).toBe('denied');
    expect(decideOn('oss:GetObject', on.bucket('acme-data/1.gz'))).toBe('allowed');
  });

  it('is granted by project, and the bucket with it is not', () => {
    const session = sessionOf('auditor', [everything], { granted });
    const decisions = reads.map((one) => attempt(session, one).decision);
    expect(decisions).toEqual(['allowed', 'allowed', 'denied', 'denied', 'denied']);
  });

  it('is read in an emergency', () => {
    const session = sessionOf('breakGlass');
    for (const one of reads) expect(attempt(session, one).decision).toBe('allowed');
  });

  it.each([[[]], [['*']], [['audit*']], [['a']], [['-ab']]])(
    'refuses the projects %j',
    (projects) => {
      expect(() => auditLogs.grant({ projects })).toThrow(
        /^the log projects that may be read: found/,
      );
    },
  );
});

describe('a purpose of one’s own', () => {
  const own: Purpose = {
    id: 'mail',
    title: 'Send mail',
    why: 'The shop writes to its customers.',
    statements: [
      { effect: 'Allow', action: ['dm:SingleSendMail', 'ram:CreateUser'], resource: ['*'] },
    ],
  };

  it('is added, under the guardrails', () => {
    const session = sessionOf('operator', [], { granted: [own] });
    expect(attempt(session, task('', 'dm:SingleSendMail')).decision).toBe('allowed');
    expect(attempt(session, task('', 'ram:CreateUser')).decision).toBe('denied');
  });

  it.each(['restart', 'Mail', 'a', '', 'x'.repeat(41), 'a b'])(
    'is refused under the id %j',
    (id) => {
      expect(() =>
        permissionsOf('operator', { account: ACCOUNT, granted: [{ ...own, id }] }),
      ).toThrow(/^the id of a purpose: found/);
    },
  );

  it('makes a job of its own, under the guardrails', () => {
    const { purposes, guardrails } = permissionsFor('job', [own], { account: ACCOUNT });
    expect(purposes.map(({ id }) => id)).toEqual(['mail']);
    expect(guardrails).toEqual(permissionsOf('operator', { account: ACCOUNT }).guardrails);
    expect(() => permissionsFor('job', [{ ...own, id: 'logs' }], { account: ACCOUNT })).toThrow(
      BaselineError,
    );
  });

  it.each(['developer', 'operator', 'billing', 'auditor'] as const)(
    'is not what the %s does: pipelines have that',
    (job) => {
      const purposes = pipelinePurposes({
        granted: {},
        name: 'deploy',
        job,
        from: { on: 'gitlab', project: 'acme/shop', branches: ['main'] },
      });
      const scope = { tag: { key: 'team', value: 'payments' } };
      const permissions = permissionsFor('job', purposes, { account: ACCOUNT, scope });
      expect(permissions).toEqual(permissionsOf(job, { account: ACCOUNT, scope }));
    },
  );

  it('is refused as all that the emergency does', () => {
    expect(() => permissionsFor('job', roles.breakGlass.purposes, { account: ACCOUNT })).toThrow();
  });

  it.each(['functions', 'named-roles', 'everything', 'remote-commands', 'logs'])(
    'is refused under the id %s, for which a guardrail makes way',
    (id) => {
      expect(() =>
        permissionsOf('operator', { account: ACCOUNT, granted: [{ ...own, id }] }),
      ).toThrow(
        /^the id of a purpose of one's own: found .*, allowed: any but .*\bnamed-roles\b.*Give it another id/,
      );
    },
  );
});

describe('what is granted', () => {
  it.each([
    ['billing', remoteCommands.grant({ instances: ['i-2zeaf0123456789'] })],
    ['auditor', namedSecrets.grant({ secrets: ['db-password'] })],
    ['operator', serverContents.grant()],
    ['breakGlass', auditLogs.grant({ projects: ['audit'] })],
  ] as const)('is refused to the %s, whose job it is not', (name, purpose) => {
    expect(() => permissionsOf(name, { account: ACCOUNT, granted: [purpose] })).toThrow(
      /^what is granted to the \w+: found .*Grant it to the role that it is for\.$/,
    );
  });

  it.each([
    ['auditor', 'audit-logs'],
    ['breakGlass', 'nothing: the role has no optional purposes'],
  ] as const)('is to the %s: %s', (name, allowed) => {
    const granted = [serverContents.grant()];
    expect(() => permissionsOf(name, { account: ACCOUNT, granted })).toThrow(
      `what is granted to the ${name}: found 'server-contents', allowed: ${allowed}. Grant it`,
    );
  });

  it('is refused twice', () => {
    const twice = [serverContents.grant(), serverContents.grant()];
    const scope = { tag: { key: 'team', value: 'payments' } };
    expect(() => permissionsOf('developer', { account: ACCOUNT, scope, granted: twice })).toThrow(
      /found 'server-contents' twice/,
    );
  });
});

describe('a scope', () => {
  it('by resource group holds changes to it', () => {
    const scope = { resourceGroup: 'rg-acfmxyz1234567', namePrefix: 'payments-' };
    const session = sessionOf('developer', [], { scope });
    const inGroup = { 'acs:ResourceGroupId': ['rg-acfmxyz1234567'] };
    const elsewhere = { 'acs:ResourceGroupId': ['rg-default0000000'] };
    for (const [action, resource] of [
      ['ecs:StopInstance', on.server],
      ['rds:DeleteDBInstance', on.database],
      ['alb:DeleteLoadBalancer', on.balancer],
      ['ecs:RunInstances', '*'],
    ] as const) {
      expect(attempt(session, task('', action, resource, inGroup)).decision).toBe('allowed');
      expect(attempt(session, task('', action, resource, elsewhere)).decision).toBe(
        'implicitly-denied',
      );
    }
    expect(attempt(session, task('', 'fc:UpdateFunction', on.fc('payments-charge'))).decision).toBe(
      'allowed',
    );
    expect(attempt(session, task('', 'ecs:DescribeInstances')).decision).toBe('allowed');
  });

  it('by region holds changes to it, and reading not', () => {
    const session = sessionOf('operator', [], { region: 'eu-central-1' });
    expect(attempt(session, task('', 'ecs:RebootInstance', on.server)).decision).toBe(
      'implicitly-denied',
    );
    expect(attempt(session, task('', 'ecs:DescribeInstances', on.server)).decision).toBe('allowed');
  });

  it('is asked of a developer', () => {
    expect(() => permissionsOf('developer', { account: ACCOUNT })).toThrow(
      /^the scope of the role: found none, allowed: a tag's key and value, or a resource group\. Name/,
    );
  });

  it.each([
    ['a prefix that the tag does not give', { tag: { key: 'team', value: 'Payments Ltd' } }],
    ['a prefix that is too short', { tag: { key: 'team', value: 'x' }, namePrefix: 'a' }],
    ['a prefix of everything', { tag: { key: 'team', value: 'x' }, namePrefix: '*-' }],
    ['the prefix of the baseline', { tag: { key: 'team', value: 'alicloud-baseline' } }],
    ['a part of the prefix of the baseline', { tag: { key: 'team', value: 'alicloud' } }],
    ['a tag without a value', { tag: { key: 'team', value: '' }, namePrefix: 'payments-' }],
    [
      'a tag of the cloud itself',
      { tag: { key: 'acs:ros:stack', value: 'x' }, namePrefix: 'payments-' },
    ],
    ['a resource group by name', { resourceGroup: 'payments', namePrefix: 'payments-' }],
    ['all resource groups', { resourceGroup: 'rg-*', namePrefix: 'payments-' }],
  ])('is refused with %s', (_, scope) => {
    expect(() => permissionsOf('developer', { account: ACCOUNT, scope })).toThrow(BaselineError);
  });

  it.each(['', 'Singapore', 'ap-*', '*-1'])('is refused in the region %j', (region) => {
    expect(() => permissionsOf('operator', { account: ACCOUNT, region })).toThrow(
      /^the region: found .*the id of a region, such as ap-southeast-1/,
    );
  });

  it('keeps the names of the baseline apart where they were chosen', () => {
    const session = sessionOf('developer', [], { ownPrefix: 'guard-' });
    const asked = (name: string) =>
      attempt(session, task('', 'log:DeleteProject', on.project(name))).decision;
    expect(asked('guard-audit')).toBe('denied');
    expect(asked('alicloud-baseline-audit')).toBe('implicitly-denied');
    expect(asked('payments-logs')).toBe('allowed');
  });
});

describe('the emergency role', () => {
  it('changes permissions from anywhere only where no networks are named', () => {
    const away = { 'acs:SourceIp': ['223.6.6.7'] };
    const named = sessionOf('breakGlass');
    const anywhere = asPolicies(permissionsOf('breakGlass', { account: ACCOUNT }));
    const asked = task('', 'ram:CreateRole', on.role('x'), away);
    expect(attempt(named, asked).decision).toBe('denied');
    expect(evaluate(asked, { identity: anywhere }).decision).toBe('allowed');
    expect(attempt(named, task('', 'ecs:StopInstance', on.server, away)).decision).toBe('allowed');
  });

  it.each([[[]], [['0.0.0.0/0']], [['office']]])('is refused the networks %j', (networks) => {
    expect(() => permissionsOf('breakGlass', { account: ACCOUNT, networks })).toThrow(
      /^the networks that permissions may be changed from: found/,
    );
  });
});
