/** What a settings file makes of the roles: what each may do, and who enters it. */
import { compile, evaluate } from '../../../policies/ram';
import type { Context, Decision } from '../../../policies/ram';
import {
  asPolicies,
  holders,
  jobNetworks,
  jobPermissions,
  jobTrust,
  pipelinePermissions,
} from '../../../policies/roles';
import type { Held, ManagedNames, Permissions, RoleName } from '../../../policies/roles';
import { parseSettings } from '../../../settings';
import type { PipelineSettings, Settings } from '../../../settings';
import { ACCOUNT } from './matrix/task';

const OFFICE = '223.5.5.0/24';
const HALL = '223.6.6.0/24';

const settingsOf = (...identity: readonly string[]): Settings =>
  parseSettings(
    [
      'version: 1',
      `account: { id: '${ACCOUNT}' }`,
      'region: ap-southeast-1',
      'identity:',
      ...identity.map((line) => `  ${line}`),
      '',
    ].join('\n'),
    { env: {}, read: () => '<EntityDescriptor/>' },
  );

const FILE = [
  `login: { allowedNetworks: [${OFFICE}] }`,
  'jobs:',
  '  developer: { scope: { tag: team=web } }',
  '  operator:',
  `    networks: [${HALL}]`,
  '    granted: { namedSecrets: { secrets: [db-password], reason: The shop is debugged } }',
  '  auditor: { singleSignOn: company }',
  '  deployer:',
  '  planner:',
  '  breakGlass:',
  'people:',
  '  alice: { jobs: [breakGlass, operator] }',
  '  bob.builder: { jobs: [developer, operator] }',
  '  carol: { jobs: [deployer, breakGlass] }',
  'singleSignOn: { company: { metadataFile: idp.xml } }',
  'pipelines:',
  '  - name: deploy-shop',
  '    job: developer',
  '    scope: { tag: team=shop }',
  '    granted: { namedSecrets: { secrets: [db-password], reason: The shop is tested } }',
  '    github: { repository: acme/shop, environments: [production] }',
  '  - { name: deployer-all, job: deployer, gitlab: { project: acme/cloud, branches: [main] } }',
  '  - { name: plan-all, job: planner, gitlab: { project: acme/cloud, branches: [main] } }',
  'terraformState: { bucket: acme-state, locks: { instance: acme-locks } }',
];
const settings = settingsOf(...FILE);
const bare = settingsOf('jobs:');

const without = (part: 'login' | 'terraformState'): Settings =>
  settingsOf(...FILE.filter((line) => !line.startsWith(`${part}:`)));

const web = { tag: { key: 'team', value: 'web' } };
const unscoped: Held = { scope: undefined };
const OTHERS: ManagedNames = {
  roles: ['other'],
  groups: [],
  people: [],
  oidcProviders: [],
  samlProviders: [],
  trails: [],
  projects: [],
};

function decide(
  permissions: Permissions,
  action: string,
  on = '*',
  context: Context = {},
): Decision {
  const policies = compile({ identity: asPolicies(permissions) });
  return evaluate({ action, resource: on, context }, policies).decision;
}

const server = `acs:ecs:ap-southeast-1:${ACCOUNT}:instance/i-2zeaf0123456789`;
const secret = `acs:kms:ap-southeast-1:${ACCOUNT}:secret/db-password`;
const role = (name: string): string => `acs:ram:*:${ACCOUNT}:role/${name}`;
const state = `acs:oss:*:${ACCOUNT}:acme-state/baseline/terraform.tfstate`;
const lock = `acs:ots:*:${ACCOUNT}:instance/acme-locks/table/terraform_locks`;
const of = (team: string): Context => ({ 'acs:ResourceTag/team': [team] });

describe('the role of a job', () => {
  it('may what the settings grant it', () => {
    const permissions = jobPermissions('operator', settings, unscoped);
    expect(decide(permissions, 'kms:GetSecretValue', secret)).toBe('allowed');
    expect(decide(permissions, 'ecs:RebootInstance', server)).toBe('allowed');
    expect(decide(permissions, 'kms:GetSecretValue', `${secret}-2`)).toBe('implicitly-denied');
    expect(permissions.purposes.at(-1)).toMatchObject({
      id: 'named-secrets',
      why: 'The shop is debugged',
    });
  });

  it('that is not in the settings is as it would be made, with nothing granted', () => {
    const permissions = jobPermissions('operator', bare, unscoped);
    expect(decide(permissions, 'ecs:RebootInstance', server)).toBe('allowed');
    expect(decide(permissions, 'kms:GetSecretValue', secret)).toBe('denied');
    expect(permissions.purposes.map(({ id }) => id)).not.toContain('named-secrets');
  });

  it('is held to the scope that it is given', () => {
    const permissions = jobPermissions('developer', settings, { scope: web });
    expect(decide(permissions, 'ecs:StopInstance', server, of('web'))).toBe('allowed');
    expect(decide(permissions, 'ecs:StopInstance', server, of('shop'))).toBe('implicitly-denied');
    expect(() => jobPermissions('developer', settings, unscoped)).toThrow(
      /^the scope of the role: found none/,
    );
  });

  it('of the emergency changes permissions from where people sign in, where that is limited', () => {
    const from = (all: Settings, address: string): Decision =>
      decide(jobPermissions('breakGlass', all, unscoped), 'ram:CreateRole', role('x'), {
        'acs:SourceIp': [address],
      });
    expect(from(settings, '223.5.5.9')).toBe('allowed');
    expect(from(settings, '223.7.7.7')).toBe('denied');
    expect(from(without('login'), '223.7.7.7')).toBe('allowed');
    const { guardrails } = jobPermissions('deployer', settings, unscoped);
    expect(guardrails.map(({ id }) => id)).not.toContain('step-up');
  });

  it.each(['deployer', 'planner'] as const)(
    'of the %s looks after what the settings name',
    (name) => {
      const usual = jobPermissions(name, settings, unscoped);
      expect(decide(usual, 'ram:GetRole', role('operator'))).toBe('allowed');
      expect(decide(usual, 'ram:GetRole', role('other'))).toBe('implicitly-denied');
      const given = jobPermissions(name, settings, { ...unscoped, managed: OTHERS });
      expect(decide(given, 'ram:GetRole', role('operator'))).toBe('implicitly-denied');
      expect(decide(given, 'ram:GetRole', role('other'))).toBe('allowed');
    },
  );

  it.each([
    ['deployer', 'oss:GetObject', state, 'allowed'],
    ['deployer', 'oss:PutObject', state, 'allowed'],
    ['deployer', 'ots:PutRow', lock, 'allowed'],
    ['planner', 'oss:GetObject', state, 'allowed'],
    ['planner', 'oss:PutObject', state, 'implicitly-denied'],
    ['planner', 'ots:PutRow', lock, 'allowed'],
    ['operator', 'oss:GetObject', state, 'implicitly-denied'],
    ['auditor', 'oss:GetObject', state, 'implicitly-denied'],
  ] as const)('of the %s and the state of Terraform: %s', (name, action, on, decision) => {
    expect(decide(jobPermissions(name, settings, unscoped), action, on)).toBe(decision);
  });

  it('uses no state of Terraform where the settings name none', () => {
    const permissions = jobPermissions('deployer', without('terraformState'), unscoped);
    expect(decide(permissions, 'oss:GetObject', state)).toBe('implicitly-denied');
  });
});

describe('the role of a pipeline', () => {
  const [shop, all, plan] = settings.identity.pipelines as [
    PipelineSettings,
    PipelineSettings,
    PipelineSettings,
  ];

  it('does the work of its job in its scope, and what it is granted', () => {
    const scope = { tag: { key: 'team', value: 'shop' } };
    const permissions = pipelinePermissions(shop, settings, { scope });
    expect(decide(permissions, 'ecs:StopInstance', server, of('shop'))).toBe('allowed');
    expect(decide(permissions, 'ecs:StopInstance', server, of('web'))).toBe('implicitly-denied');
    expect(decide(permissions, 'kms:GetSecretValue', secret)).toBe('allowed');
    expect(decide(permissions, 'ram:CreateRole', role('operator'))).toBe('denied');
    expect(() => pipelinePermissions(shop, settings, unscoped)).toThrow(
      /^the scope of the role: found none/,
    );
  });

  it('that deploys is held as the deployer is, to what the settings name', () => {
    const usual = pipelinePermissions(all, settings, unscoped);
    expect(decide(usual, 'ram:CreateRole', role('operator'))).toBe('allowed');
    expect(decide(usual, 'ram:CreateRole', role('other'))).toBe('implicitly-denied');
    expect(decide(usual, 'oss:PutObject', state)).toBe('allowed');
    const given = pipelinePermissions(all, settings, { ...unscoped, managed: OTHERS });
    expect(decide(given, 'ram:CreateRole', role('operator'))).toBe('implicitly-denied');
    expect(decide(given, 'ram:CreateRole', role('other'))).toBe('allowed');
  });

  it('that plans reads the state, and changes nothing', () => {
    const permissions = pipelinePermissions(plan, settings, unscoped);
    expect(decide(permissions, 'oss:GetObject', state)).toBe('allowed');
    expect(decide(permissions, 'oss:PutObject', state)).toBe('implicitly-denied');
    expect(decide(permissions, 'ram:GetRole', role('operator'))).toBe('allowed');
    expect(decide(permissions, 'ram:CreateRole', role('operator'))).toBe('denied');
  });
});

describe('who may enter', () => {
  const user = (name: string): string => `acs:ram::${ACCOUNT}:user/${name}`;
  const withMfa = { Bool: { 'acs:MFAPresent': ['true'] } };
  const trustOf = (name: RoleName, all: Settings) => {
    const [statement, ...more] = jobTrust(name, all).statements;
    expect(more).toEqual([]);
    return { principal: statement?.principal, condition: statement?.condition };
  };

  it('in an emergency are those who have the job, by name, from where people sign in', () => {
    expect(trustOf('breakGlass', settings)).toEqual({
      principal: { RAM: [user('alice'), user('carol')] },
      condition: { ...withMfa, IpAddress: { 'acs:SourceIp': [OFFICE] } },
    });
    expect(trustOf('breakGlass', without('login')).condition).toEqual(withMfa);
  });

  it('to deploy are those who have the job, by name', () => {
    expect(trustOf('deployer', settings)).toEqual({
      principal: { RAM: [user('carol')] },
      condition: withMfa,
    });
  });

  it('are all whose group may otherwise, from the networks of the job', () => {
    expect(trustOf('operator', settings)).toEqual({
      principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
      condition: { ...withMfa, IpAddress: { 'acs:SourceIp': [HALL] } },
    });
    expect(trustOf('developer', settings)).toEqual({
      principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
      condition: withMfa,
    });
  });

  it.each([
    ['international', 'https://signin.alibabacloud.com/saml-role/sso'],
    ['china', 'https://signin.aliyun.com/saml-role/sso'],
  ] as const)('are whom the identity provider lets in, on the %s site', (site, recipient) => {
    const account = { ...settings.account, site };
    expect(trustOf('auditor', { ...settings, account })).toEqual({
      principal: { Federated: [`acs:ram::${ACCOUNT}:saml-provider/company`] },
      condition: { StringEquals: { 'saml:recipient': [recipient] } },
    });
  });

  it('of a job that is not in the settings is whoever would have it', () => {
    for (const name of ['breakGlass', 'deployer'] as const) {
      expect(trustOf(name, bare).principal).toEqual({ RAM: [user('member')] });
    }
    expect(trustOf('billing', bare).principal).toEqual({ RAM: [`acs:ram::${ACCOUNT}:root`] });
  });

  it('is somebody, where people are let in by name', () => {
    const identity = { ...settings.identity, people: [] };
    expect(() => jobTrust('deployer', { ...settings, identity })).toThrow(
      /^the users who may enter: found an empty list/,
    );
  });

  it('come from the networks of the job, and in an emergency from where people sign in', () => {
    expect(jobNetworks('operator', settings)).toEqual([HALL]);
    expect(jobNetworks('breakGlass', settings)).toEqual([OFFICE]);
    expect(jobNetworks('developer', settings)).toEqual([]);
    expect(jobNetworks('billing', settings)).toEqual([]);
  });

  it('has the job among others', () => {
    const named = (name: RoleName) => holders(name, settings).map(({ userName }) => userName);
    expect(named('operator')).toEqual(['alice', 'bob.builder']);
    expect(named('developer')).toEqual(['bob.builder']);
    expect(named('planner')).toEqual([]);
  });
});
