import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Account } from '../../packages/sandbox/src';
import { diffAccounts } from '../../cli/commands/access/diff';
import { accessPaths, whoMay } from '../../cli/commands/access/paths';
import { readAccount } from '../../cli/commands/access/read-graph';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders('access-graph');
const ACCOUNT = '1234567890123456';

const ISSUER = '"StringEquals": {"oidc:iss": ["https://token.actions.githubusercontent.com"]';
const MAIN = `${ISSUER}, "oidc:sub": ["repo:acme/shop:ref:refs/heads/main"]}`;
const subjects = (like: string): string => `${ISSUER}}, "StringLike": {"oidc:sub": ["${like}"]}`;

interface Config {
  readonly actions?: string;
  readonly trusted?: string;
  readonly condition?: string;
  readonly policy?: string;
}

/** A role that a pipeline enters, and a user who reads. */
function configuration({
  actions = '"oss:GetObject"',
  trusted = `"Federated": ["acs:ram::${ACCOUNT}:oidc-provider/github"]`,
  condition = MAIN,
  policy = 'AliyunRAMReadOnlyAccess',
}: Config = {}): string {
  return `
resource "alicloud_ram_role" "ci" {
  role_name = "ci"
  assume_role_policy_document = <<EOT
{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{${trusted}},"Condition":{${condition}}}]}
EOT
}
resource "alicloud_ram_policy" "ci" {
  policy_name     = "ci"
  policy_document = <<EOT
{"Version":"1","Statement":[{"Effect":"Allow","Action":[${actions}],"Resource":"acs:oss:*:*:shop/*"}]}
EOT
}
resource "alicloud_ram_role_policy_attachment" "ci" {
  role_name   = alicloud_ram_role.ci.role_name
  policy_name = alicloud_ram_policy.ci.policy_name
  policy_type = "Custom"
}
resource "alicloud_ram_user" "ann" { name = "ann" }
resource "alicloud_ram_user_policy_attachment" "ann" {
  user_name   = alicloud_ram_user.ann.name
  policy_name = "${policy}"
  policy_type = "System"
}
`;
}

function written(config?: Config, into = folder()): string {
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'main.tf'), configuration(config));
  return into;
}

async function diff(before?: Config, after?: Config): Promise<{ text: string; code: number }> {
  return diffAccounts(written(before), written(after), 'text');
}

it('reads roles, policies, attachments and trust of a configuration', async () => {
  const { graph } = await readAccount(written());
  expect(graph.holes).toEqual([]);
  expect(graph.account).toBe(ACCOUNT);
  expect(
    graph.principals.map(({ kind, name, grants }) => [kind, name, grants.map((one) => one.name)]),
  ).toEqual([
    ['user', 'ann', ['AliyunRAMReadOnlyAccess']],
    ['role', 'ci', ['ci']],
  ]);
});

it('tells of a configuration what newly is allowed, and who newly gets in, with what RAM is told', async () => {
  expect(await diff()).toEqual({
    text: 'No difference: every request is decided as before, and nobody else gets in. Proved for all that both sides have.\n',
    code: 0,
  });
  const more = await diff({}, { actions: '"oss:GetObject", "oss:DeleteObject"' });
  expect(more.code).toBe(1);
  expect(more.text).toContain('role/ci: a role\n  + may newly: oss:DeleteObject\n');
  const branch = await diff({}, { condition: subjects('repo:acme/shop:ref:refs/heads/*') });
  expect(branch.code).toBe(1);
  expect(branch.text).toMatch(
    /oidc-provider\/github may newly enter, for example where oidc:iss is \S+ and oidc:sub is repo:acme\/shop:ref:refs\/heads\/\S+\n/,
  );
  const narrower = await diff({ condition: subjects('repo:acme/*') }, { condition: MAIN });
  expect(narrower.code).toBe(0);
  expect(narrower.text).toContain('may no longer enter');
  const other = await diff(
    {},
    {
      trusted: '"RAM": ["acs:ram::6543210987654321:root"]',
      condition: '"Bool": {"acs:MFAPresent": ["true"]}',
    },
  );
  expect(other.code).toBe(1);
  expect(other.text).toContain('acs:ram::6543210987654321:root may newly enter');
});

it('tells where a change leads, and what it cannot know', async () => {
  const admin = await diff({}, { policy: 'AdministratorAccess' });
  expect(admin.text).toContain(
    'Newly leads to full control of the account (admin):\nuser/ann: holds everything already\n',
  );
  const unknown = await diff({}, { policy: 'AliyunMadeUpFullAccess' });
  expect(unknown.text).toContain('user/ann, without MFA, from anywhere, as far as can be told');
  expect(unknown.code).not.toBe(0);
});

it('says of a document that it does not understand that it may be another', async () => {
  const hole = { condition: '"StringEquals": {"oidc:sub": ["repo:acme/shop"]}' };
  const { text, code } = await diff(hole, hole);
  expect(code).toBe(3);
  expect(text).toContain('No difference, as far as is known.\n? alicloud_ram_role.ci.');
});

it('asks a state as it asks a configuration', async () => {
  const document = (action: string): string =>
    JSON.stringify({
      Version: '1',
      Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
    });
  const resource = (type: string, name: string, values: object): object => ({
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    values,
  });
  const resources = [
    resource('alicloud_ram_user', 'eve', { name: 'eve' }),
    resource('alicloud_ram_user', 'bob', { name: 'bob' }),
    resource('alicloud_ram_group', 'ops', { group_name: 'ops' }),
    resource('alicloud_ram_group_membership', 'ops', { group_name: 'ops', user_names: ['eve'] }),
    resource('alicloud_ram_policy', 'keys', {
      policy_name: 'keys',
      policy_document: document('ram:CreateAccessKey'),
    }),
    resource('alicloud_ram_group_policy_attachment', 'ops', {
      group_name: 'ops',
      policy_name: 'keys',
      policy_type: 'Custom',
    }),
    resource('alicloud_ram_user_policy_attachment', 'bob', {
      user_name: 'bob',
      policy_name: 'AdministratorAccess',
      policy_type: 'System',
    }),
  ];
  const file = join(folder(), 'state.json');
  const state = { format_version: '1.0', values: { root_module: { resources } } };
  writeFileSync(file, JSON.stringify(state));
  const told = await accessPaths({ in: file, to: 'admin', format: 'text' });
  expect(told).toEqual({
    text: [
      'user/bob: holds everything already',
      '',
      'user/eve, without MFA, from anywhere',
      '  1. user/eve makes an access key for user/bob',
      '     ram:CreateAccessKey on acs:ram:cn-hangzhou:1234567890123456:user/bob (keys)',
      '',
    ].join('\n'),
    code: 1,
  });
  const nobody = await accessPaths({ in: file, from: 'eve', to: 'admin', format: 'json' });
  expect(JSON.parse(nobody.text)).toMatchObject({ version: 1, paths: [{ from: 'user/eve' }] });
  await expect(
    accessPaths({ in: file, from: 'nobody', to: 'admin', format: 'text' }),
  ).rejects.toThrow(/--from: found 'nobody', allowed: a user or a role: user\/bob, user\/eve/);
});

it('asks a simulated account', async () => {
  const into = folder();
  const simulated = new Account({ folder: into });
  simulated.create('alicloud_ram_user', { name: 'boss' }, 'cn-hangzhou');
  const attached = { user_name: 'boss', policy_name: 'AdministratorAccess', policy_type: 'System' };
  simulated.create('alicloud_ram_user_policy_attachment', attached, 'cn-hangzhou');
  expect(await accessPaths({ in: into, to: 'admin', format: 'text' })).toEqual({
    text: 'user/boss: holds everything already\n',
    code: 1,
  });
});

it('says who may make a call, and that nobody may', async () => {
  const path = written();
  const reads = await whoMay('oss:GetObject', 'acs:oss:*:*:shop/*', { in: path, format: 'text' });
  expect(reads.code).toBe(1);
  expect(reads.text).toContain('role/ci, by whoever is in it\n  1. role/ci is allowed it\n');
  const deletes = await whoMay('oss:DeleteObject', '*', { in: path, format: 'text' });
  expect(deletes).toEqual({
    text: 'Nobody may oss:DeleteObject on *: every way of the catalogue was tried.\n',
    code: 0,
  });
  await expect(whoMay('oss', '*', { in: path, format: 'text' })).rejects.toThrow(
    /action: found 'oss'/,
  );
});

it('compares a commit with what is there', async () => {
  const into = written();
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: into,
    });
  };
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'one');
  written({ actions: '"oss:*"' }, into);
  const here = process.cwd();
  try {
    process.chdir(into);
    const { text, code } = await diffAccounts('main', '.', 'markdown');
    expect(code).toBe(1);
    expect(text).toMatch(
      /^\*\*Who may newly do what\*\*\n\n {4}role\/ci: a role\n {6}\+ may newly: oss:\*\n/,
    );
    await expect(diffAccounts('no-such-branch', '.', 'text')).rejects.toThrow(/'no-such-branch'/);
  } finally {
    process.chdir(here);
  }
});
