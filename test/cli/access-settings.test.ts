import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canAccess } from '../../cli/commands/access';
import { entryOf } from '../../cli/commands/access/entry';
import { accountProvider, SecurityBaseline } from '../../constructs';
import { parsePolicy } from '../../policies/ram';
import { loadSettings } from '../../settings';
import { synthBare } from '../helpers/synth-stack';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders('access-settings');
const METADATA = '<EntityDescriptor entityID="x"><IDPSSODescriptor/></EntityDescriptor>';

/** The path of a settings file with these lines below `identity`. */
function settings(...lines: string[]): string {
  const here = folder();
  writeFileSync(join(here, 'idp.xml'), METADATA);
  const path = join(here, 'baseline.yaml');
  const start = ['version: 1', "account: { id: '1234567890123457' }", 'region: ap-southeast-1'];
  writeFileSync(path, [...start, 'identity:', ...lines.map((line) => `  ${line}`), ''].join('\n'));
  return path;
}

interface Given {
  readonly from?: string;
  readonly mfa?: boolean;
}

const can = (path: string, role: string, action: string, { from, mfa = true }: Given = {}) => {
  const options = {
    settings: path,
    mfa,
    format: 'json',
    ...(from !== undefined && { from }),
  } as const;
  const { text, code } = canAccess(role, action, [], options);
  return { code, ...(JSON.parse(text) as { purpose: { id: string; why: string } | null }) };
};

describe('access can, with settings', () => {
  it('takes the scope of the developer from them', () => {
    const path = settings('jobs: { developer: { scope: { tag: team=payments } } }');
    const answer = can(path, 'developer', 'ecs:StopInstance');
    expect(answer).toMatchObject({
      code: 0,
      question: { scope: 'tag team=payments, names payments-* (of the settings)' },
      example: { where: { 'acs:ResourceTag/team': ['payments'] } },
    });
  });

  it('answers for a pipeline by name, with what it is granted, whoever signs its tokens', () => {
    const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
    const shop = 'job: developer, scope: { tag: team=shop }';
    const path = settings(
      'pipelines:',
      `  - { name: deploy-shop, ${shop}, github: { repository: acme/shop, branches: [main] }, granted: { images: { namespaces: [cri-0123456789abcdef/shop], reason: Each release is an image } } }`,
      `  - { name: deploy-site, ${shop}, bitbucket: { workspace: acme, workspaceId: ${id}, repositoryId: ${id}, environmentIds: [${id}] } }`,
      `  - { name: report, job: billing, kubernetes: { cluster: c0123456789abcdef0123456789abcdef, issuer: 'https://oidc-ack.example.com/c0', namespace: costs, serviceAccounts: [report] } }`,
    );
    const ask = (name: string, action: string, ...on: string[]) =>
      canAccess(name, action, on, { settings: path, mfa: true, format: 'text' });
    const image = 'acs:cr:{region}:{account}:repository/cri-0123456789abcdef/shop/api';
    const pushed = ask('deploy-shop', 'cr:PushRepository', image);
    expect(pushed.code).toBe(0);
    expect(pushed.text).toMatch(/^ALLOWED {2}deploy-shop {2}cr:PushRepository\n/);
    expect(pushed.text).toContain('by a token of acme/shop');
    expect(ask('deploy-shop', 'cr:PushRepository', image.replace('shop/api', 'web/api')).code).toBe(
      1,
    );
    expect(ask('deploy-site', 'cr:PushRepository', image).code).toBe(1);
    expect(ask('deploy-site', 'fc:UpdateFunction').code).toBe(0);
    expect(ask('report', 'bssapi:QueryBillOverview').code).toBe(0);
    expect(ask('report', 'fc:UpdateFunction').code).toBe(1);
    expect(() => ask('deploy-shp', 'fc:UpdateFunction')).toThrow(/^role: found '?deploy-shp/);
  });

  it('answers for a person with the role to enter', () => {
    const path = settings(
      'jobs: { operator: , billing: }',
      'people: { second.admin: { jobs: [billing, operator] }, guest: }',
    );
    const ask = (who: string, action: string) =>
      canAccess(who, action, [], { settings: path, mfa: true, format: 'text' });
    const allowed = ask('second.admin', 'ecs:StopInstance');
    expect(allowed.code).toBe(0);
    expect(allowed.text).toMatch(
      /^second\.admin enters the role operator \(may also enter billing\)\.\n\nALLOWED /,
    );
    expect(ask('second.admin', 'ram:CreateUser').code).toBe(1);
    expect(ask('guest', 'ecs:StopInstance')).toEqual({
      code: 1,
      text: 'DENIED  guest has no job, and so no role to enter.\n',
    });
    expect(() => ask('second.admim', 'ecs:StopInstance')).toThrow(/^role: found/);
  });

  it('knows what is granted, and why', () => {
    const bare = settings('jobs: { operator: }');
    expect(can(bare, 'operator', 'ecs:RunCommand').code).toBe(1);
    expect(can(bare, 'operator', 'dysms:SendSms').code).toBe(1);
    const granted = settings(
      'jobs:',
      '  operator:',
      '    granted: { remoteCommands: { instances: [i-bp1example], reason: Night duty fixes the queue } }',
      '    extra: [{ name: texts, actions: [dysms:SendSms], resources: ["*"], reason: Says so by text }]',
    );
    expect(can(granted, 'operator', 'ecs:RunCommand')).toMatchObject({
      code: 0,
      purpose: { id: 'remote-commands', why: 'Night duty fixes the queue' },
    });
    expect(can(granted, 'operator', 'dysms:SendSms')).toMatchObject({
      code: 0,
      purpose: { id: 'texts', why: 'Says so by text' },
    });
    expect(can(granted, 'operator', 'dysms:DeleteSmsSign').code).toBe(1);
  });

  it('lets extra permissions past no guardrail', () => {
    const path = settings(
      'jobs:',
      '  operator:',
      '    extra: [{ name: people, actions: [ram:CreateUser], resources: ["*"], reason: New people come often }]',
    );
    expect(can(path, 'operator', 'ram:CreateUser')).toMatchObject({ code: 1, decision: 'denied' });
  });

  it('hangs on where somebody comes from, where the job has networks', () => {
    const path = settings('jobs: { auditor: { networks: [223.5.5.0/24] } }');
    expect(can(path, 'auditor', 'ecs:DescribeInstances')).toMatchObject({
      code: 3,
      hangsOn: [{ purpose: { id: 'trust' }, keys: [{ key: 'acs:SourceIp' }] }],
    });
    expect(can(path, 'auditor', 'ecs:DescribeInstances', { from: '223.5.5.9' }).code).toBe(0);
    expect(can(path, 'auditor', 'ecs:DescribeInstances', { from: '203.0.114.9' })).toMatchObject({
      code: 1,
      decision: 'cannot-enter',
    });
    // What the role may not do it may not do from anywhere.
    expect(can(path, 'auditor', 'ecs:StopInstance').code).toBe(1);
  });

  it('asks RAM for no MFA where the identity provider does', () => {
    const own = settings('jobs: { auditor: }');
    expect(can(own, 'auditor', 'ecs:DescribeInstances', { mfa: false }).code).toBe(1);
    const path = settings(
      'singleSignOn: { company: { metadataFile: idp.xml } }',
      'jobs: { auditor: { singleSignOn: company } }',
    );
    expect(can(path, 'auditor', 'ecs:DescribeInstances', { mfa: false }).code).toBe(0);
  });

  it('enters by the trust that is deployed', () => {
    const path = settings(
      'login: { allowedNetworks: [223.5.5.0/24] }',
      'singleSignOn: { company: { metadataFile: idp.xml } }',
      'jobs:',
      '  operator: { networks: [223.6.6.7] }',
      '  billing: { singleSignOn: company, roleName: money }',
      '  auditor: { networks: [] }',
      '  breakGlass:',
      'people: { ada: { jobs: [breakGlass] }, ben: { jobs: [auditor, breakGlass] } }',
    );
    const loaded = loadSettings(path, {});
    const { resource } = synthBare((stack) => {
      accountProvider(stack, 'Account', loaded);
      new SecurityBaseline(stack, 'Baseline', { settings: loaded });
    });
    const deployed = Object.values(resource['alicloud_ram_role'] ?? {}).map((role) => [
      role['role_name'],
      parsePolicy(String(role['assume_role_policy_document']), 'trust').statements,
    ]);
    const asked = loaded.identity.jobs.map((job) => [
      job.roleName ?? job.name.replace('G', '-g'),
      entryOf(job.name, job, loaded).trust.statements,
    ]);
    expect(new Map(deployed as [string, unknown][])).toEqual(new Map(asked as [string, unknown][]));
    expect(deployed).toHaveLength(4);
  });
});
