import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import type { ReviewCommandOptions } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { writeFiles } from './what-opens';
import type { Files } from './openings';

const newFolder = temporaryFolders('modules');
const SOURCE = 'alibaba/security-group/alicloud';
const RULE = `resource "alicloud_security_group_rule" "r" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  security_group_id = "sg-1"
  cidr_ip = var.cidr
}
variable "cidr" {
  default = "10.0.0.0/8"
}
`;
const call = (name: string, source: string, more = ''): string =>
  `module "${name}" {\n  source = "${source}"\n${more}}\n`;
const manifest = (...modules: readonly (readonly [key: string, source: string, dir: string])[]) =>
  JSON.stringify({
    Modules: modules.map(([Key, Source, Dir]) => ({ Key, Source, Version: '1.0.0', Dir })),
  });
const OPEN = '  cidr = "0.0.0.0/0"\n';

async function found(folder: string, options: Partial<ReviewCommandOptions> = {}) {
  const { text, code } = await reviewPaths([folder], { format: 'json', ...options }, '2026-11-23');
  const { findings } = JSON.parse(text) as {
    readonly findings: readonly { readonly address: string }[];
  };
  return { code, addresses: findings.map(({ address }) => address) };
}

function folderWith(files: Files): string {
  const folder = newFolder();
  writeFiles(folder, files);
  return folder;
}

describe('a module that is installed', () => {
  const installed = (record: string): Files => ({
    '.terraform/modules/modules.json': record,
    '.terraform/modules/m/main.tf': RULE,
    'main.tf': call('m', SOURCE, OPEN),
  });

  it('is read, for the call and source that it was installed for', async () => {
    const record = manifest(['m', `registry.terraform.io/${SOURCE}`, '.terraform/modules/m']);
    expect(await found(folderWith(installed(record)))).toEqual({
      code: 1,
      addresses: ['module.m.alicloud_security_group_rule.r'],
    });
  });

  it.each([
    ['another call', manifest(['n', SOURCE, '.terraform/modules/m'])],
    ['another source', manifest(['m', 'evil/security-group/alicloud', '.terraform/modules/m'])],
    ['a folder elsewhere', manifest(['m', SOURCE, '.'])],
    ['a folder that is not there', manifest(['m', SOURCE, '.terraform/modules/gone'])],
  ])('is not at hand for %s', async (_, record) => {
    expect(await found(folderWith(installed(record)))).toEqual({ code: 3, addresses: [] });
  });

  it('is not read through a link out of the place', async () => {
    const record = manifest(['m', SOURCE, '.terraform/modules/link']);
    const folder = folderWith({ ...installed(record), 'elsewhere/main.tf': RULE });
    symlinkSync('../../elsewhere', join(folder, '.terraform/modules/link'));
    expect(await found(folder)).toEqual({ code: 3, addresses: [] });
  });

  it('is that of the calls that lead to it', async () => {
    const files = {
      '.terraform/modules/modules.json': manifest(
        ['a.m', SOURCE, '.terraform/modules/a.m'],
        ['b.m', SOURCE, '.terraform/modules/b.m'],
      ),
      '.terraform/modules/a.m/main.tf': RULE,
      '.terraform/modules/b.m/main.tf': RULE.replace('10.0.0.0/8', '0.0.0.0/0'),
      'local/main.tf': call('m', SOURCE),
      'main.tf': call('a', './local') + call('b', './local'),
    };
    expect(await found(folderWith(files))).toEqual({
      code: 1,
      addresses: ['module.b.module.m.alicloud_security_group_rule.r'],
    });
  });
});

describe('--var-file', () => {
  const files = {
    'main.tf': RULE,
    'terraform.tfvars': 'cidr = "10.1.0.0/16"\n',
    'open.tfvars': 'cidr = "0.0.0.0/0"\n',
    'closed.tfvars.json': '{ "cidr": "10.2.0.0/16" }',
  };

  it('comes after those of the folder, and the last one wins', async () => {
    const folder = folderWith(files);
    const with_ = (...names: readonly string[]) => ({
      varFile: names.map((name) => join(folder, name)),
    });
    expect((await found(folder)).code).toBe(0);
    expect((await found(folder, with_('open.tfvars'))).code).toBe(1);
    expect((await found(folder, with_('open.tfvars', 'closed.tfvars.json'))).code).toBe(0);
    expect((await found(folder, with_('closed.tfvars.json', 'open.tfvars'))).code).toBe(1);
  });

  it('is that of the base for the base', async () => {
    const [base, head] = [
      folderWith({ ...files, 'open.tfvars': 'cidr = "10.0.0.0/24"\n' }),
      folderWith(files),
    ];
    const options = { base, varFile: [join(head, 'open.tfvars')] };
    expect((await found(head, options)).code).toBe(1);
  });

  it('is refused where it is not there', async () => {
    await expect(found(folderWith(files), { varFile: ['gone.tfvars'] })).rejects.toThrow(
      'gone.tfvars: found nothing of this name',
    );
  });
});

describe('a file that is named', () => {
  const policy = (action: string): string =>
    JSON.stringify({
      Version: '1',
      Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
    });
  const role = (document: string): string =>
    `resource "alicloud_ram_policy" "p" {\n  policy_name = "p"\n  policy_document = ${document}\n}\n`;

  it.each([
    ['file("${path.module}/p.json")', policy('*')],
    ['file("p.json")', policy('*')],
    ['templatefile("p.json", { action = "*" })', policy('${action}')],
    [
      'templatefile("${path.root}/p.json", { all = ["*"] })',
      policy('%{ for a in all }${a}%{ endfor }'),
    ],
  ])('is read: %s', async (document, text) => {
    const folder = folderWith({ 'main.tf': role(document), 'p.json': text });
    expect((await found(folder)).addresses).toContain('alicloud_ram_policy.p');
  });

  it('is judged by what it says now', async () => {
    const files = { 'main.tf': role('file("p.json")') };
    const base = folderWith({ ...files, 'p.json': policy('oss:GetObject') });
    const head = folderWith({ ...files, 'p.json': policy('*') });
    expect((await found(head, { base })).code).toBe(1);
    expect((await found(base, { base })).code).toBe(0);
  });

  it('is not read elsewhere, by whatever way', async () => {
    const outside = folderWith({ 'p.json': policy('*') });
    const folder = folderWith({
      'main.tf': [
        'link.json',
        join(outside, 'p.json'),
        `../${basename(outside)}/p.json`,
        '.git/p.json',
      ]
        .map((path, index) =>
          role(`file(${JSON.stringify(path)})`).replace('"p" {', `"p${index}" {`),
        )
        .join(''),
      '.git/p.json': policy('*'),
    });
    symlinkSync(join(outside, 'p.json'), join(folder, 'link.json'));
    expect(await found(folder)).toEqual({ code: 3, addresses: [] });
  });

  it('is that of the repository, beside the folder too', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      'p.json': policy('*'),
      'infra/main.tf': role('file("../p.json")'),
    });
    expect((await found(join(folder, 'infra'))).code).toBe(1);
  });
});

describe('a module by itself', () => {
  const instance =
    'resource "alicloud_mongodb_instance" "m" {\n  engine_version = "7.0"\n  vswitch_id = var.vswitch\n}\n';
  const variable = (fallback: string): string =>
    `variable "vswitch" {\n  default = ${fallback}\n}\n`;
  const rules = async (files: Files) => {
    const { text } = await reviewPaths([folderWith(files)], { format: 'json' }, '2026-11-23');
    const { findings, undecided } = JSON.parse(text) as Record<
      'findings' | 'undecided',
      readonly { readonly rule: string }[]
    >;
    const has = (all: readonly { readonly rule: string }[]): boolean =>
      all.some(({ rule }) => rule === 'mongodb-in-vpc');
    return has(findings) ? 'found' : has(undecided) ? 'unknown' : 'passed';
  };

  it.each<[string, Files, string]>([
    ['leaves an empty default to its caller', { 'main.tf': instance + variable('""') }, 'unknown'],
    ['has a default that is something', { 'main.tf': instance + variable('"vsw-1"') }, 'passed'],
    ['has null for what is not set', { 'main.tf': instance + variable('null') }, 'found'],
    [
      'is none where it has a provider',
      { 'main.tf': `${instance}${variable('""')}provider "alicloud" {}\n` },
      'found',
    ],
    [
      'is one where the provider says that a module asks it',
      {
        'main.tf': `${instance}${variable('""')}provider "alicloud" {\n  configuration_source = "a/b"\n}\n`,
      },
      'unknown',
    ],
    [
      'is none where values are given',
      { 'main.tf': instance + variable('""'), 'terraform.tfvars': 'vswitch = ""\n' },
      'found',
    ],
  ])('%s', async (_, files, told) => {
    expect(await rules(files)).toBe(told);
  });

  it('tells of what there is none of', async () => {
    const folder = folderWith({ 'main.tf': RULE.replace('type =', 'count = 0\n  type =') });
    const { notes, code } = await reviewPaths([folder], { format: 'text' }, '2026-11-23');
    expect({ notes, code }).toEqual({
      code: 0,
      notes: ['there is none of alicloud_security_group_rule.r with the values here: not reviewed'],
    });
  });
});
