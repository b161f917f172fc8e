import { chmodSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../cli/process';
import { reviewPaths } from '../../../cli/commands/review';
import type { ReviewCommandOptions } from '../../../cli/commands/review';
import { answerTo, answerToTemplate } from '../../../cli/review/simulate/allowed';
import { callsIn } from '../../../cli/review/simulate/calls';
import { parseHcl } from '../../../cli/review/hcl';
import { runTerraform } from '../../../cli/review/simulate/run-terraform';
import { writeWorkspace } from '../../../cli/review/simulate/workspace';
import { shown } from '../../../cli/review/shown';
import { startSandbox } from '../../../packages/sandbox/src/index';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { terraform, whereTerraformIs } from '../../helpers/terraform';
import { writeFiles } from './what-opens';
import type { Files } from './openings';

const newFolder = temporaryFolders('simulate');

function folderWith(files: Files): string {
  const folder = newFolder();
  writeFiles(folder, files);
  return folder;
}

async function refusedIn(text: string): Promise<readonly string[]> {
  return answerTo({ file: 'main.tf', content: await parseHcl('main.tf', text) }).refused;
}

describe('the calls in a text', () => {
  it.each<[string, readonly string[]]>([
    ['call file(x) for help', []],
    ['$${file("x")}', []],
    ['${file("x")}', ['file']],
    ['${ file ("x")}', ['file']],
    ['${"file(1) ${upper("a")}"}', ['upper']],
    ['a %{ if can(file("x")) }b%{ endif }', ['can', 'file']],
    ['${{ a = "}" , b = file("x") }}', ['file']],
    ['${"\\"" == "" ? 1 : file("x")}', ['file']],
    ['${provider::local::exec("x")}', ['provider::local::exec']],
    // What is a text is not sure behind these: more is taken for a call than is one.
    ['${ /* " */ file("x") }', ['file']],
    ['${ # "\n file("x") }', ['file']],
    ['${<<A\n"\nA\n}${file("x")}', ['file']],
    ['${"file(1)" // "\n}', ['file']],
  ])('%j', (text, names) => {
    expect(callsIn(text).map(({ name }) => name)).toEqual(names);
  });
});

describe('what Terraform may plan of code that nobody trusts', () => {
  it('is what needs the attached provider and nothing else', async () => {
    const text = `
      terraform {
        required_version = ">= 1.5"
        required_providers { alicloud = { source = "aliyun/alicloud", version = "1.289.0" } }
        backend "oss" { bucket = "b" }
      }
      provider "alicloud" { region = "cn-hangzhou" }
      variable "x" { type = map(object({ a = optional(list(string), []) })) }
      locals { y = { for key, one in var.x : key => jsonencode(one) if length(one.a) > (1 + 2) } }
      data "alicloud_zones" "z" {}
      resource "alicloud_vpc" "v" { description = "a file (see /etc/passwd)" }
      resource "terraform_data" "t" { input = file("\${path.module}/a/b.txt") }
      output "o" { value = local.y }
    `.replaceAll('{ backend', '{\n backend');
    expect(await refusedIn(multiline(text))).toEqual([]);
  });

  it.each<[string, string]>([
    ['resource "null_resource" "a" {}', 'resource null_resource in main.tf'],
    ['resource "local_file" "a" {}', 'resource local_file in main.tf'],
    ['data "external" "a" {}', 'data external in main.tf'],
    ['data "http" "a" {}', 'data http in main.tf'],
    ['data "terraform_remote_state" "a" {}', 'data terraform_remote_state in main.tf'],
    ['check "c" {\n data "http" "a" {}\n}', 'data http in main.tf'],
    ['ephemeral "alicloud_x" "a" {}', 'a block ephemeral in main.tf'],
    ['action "alicloud_x" "a" {}', 'a block action in main.tf'],
    ['provider "aws" {}', 'the provider aws in main.tf'],
    [
      'terraform {\n required_providers {\n alicloud = {\n source = "evil.example/aliyun/alicloud"\n}\n}\n}',
      'the provider evil.example/aliyun/alicloud in main.tf',
    ],
    [
      'terraform {\n required_providers {\n x = {\n version = "1"\n}\n}\n}',
      'the provider x in main.tf',
    ],
    [
      'terraform {\n provider_meta "alicloud" {\n}\n}',
      'a setting provider_meta of terraform in main.tf',
    ],
    [
      'resource "alicloud_vpc" "a" {\n provisioner "local-exec" {\n command = "id"\n}\n}',
      'a provisioner of alicloud_vpc in main.tf',
    ],
    [
      'resource "terraform_data" "a" {\n connection {\n host = "x"\n}\n}',
      'a provisioner of terraform_data in main.tf',
    ],
    ['locals {\n a = provider::alicloud::x("a")\n}', 'provider::alicloud::x() in main.tf'],
    ['locals {\n a = templatestring(local.b, {})\n}', 'templatestring() in main.tf'],
    ['locals {\n a = fileset(".", "**")\n}', 'fileset() in main.tf'],
    ['locals {\n a = pathexpand("~")\n}', 'pathexpand() in main.tf'],
    ['locals {\n a = bcrypt("x", 31)\n}', 'bcrypt() in main.tf'],
  ])('is not %j', async (text, refused) => {
    expect(await refusedIn(text)).toEqual([refused]);
  });

  it.each([
    'file("/etc/passwd")',
    'file("../secret")',
    'file("a/../../secret")',
    'file("${path.module}/../secret")',
    'file("${path.cwd}/secret")',
    'file("~/.aliyun/config.json")',
    'file(var.path)',
    'file("a${var.path}")',
    'file("a\\u002f..\\u002fb")',
    'core::file("/etc/passwd")',
    'filebase64("/etc/passwd")',
    'templatefile("/etc/passwd", {})',
    'fileexists("/etc/passwd")',
    'filesha256(join("/", ["", "etc", "passwd"]))',
  ])('is not %s', async (expression) => {
    const [refused = ''] = await refusedIn(`locals {\n  a = ${expression}\n}`);
    expect(refused).toContain('of a path that is not written out within the folder in main.tf');
  });

  it('is no template that reads files', () => {
    expect(answerToTemplate('t', 'a ${upper(x)}')).toEqual([]);
    expect(answerToTemplate('t', 'a ${file("/etc/passwd")}')).toEqual(['file() in t']);
    expect(answerToTemplate('t', '${templatestring(x, {})}')).toEqual(['templatestring() in t']);
  });

  it('is a copy of what was looked at, and of nothing else', async () => {
    const outside = folderWith({ 'secret.txt': 'x', 'main.tf': '' });
    const source = (text: string): string => `module "m" {\n  source = "${text}"\n}\n`;
    const refused = async (files: Files, link?: readonly [string, string]) => {
      const folder = folderWith(files);
      if (link !== undefined) symlinkSync(link[0], join(folder, link[1]));
      const written = await writeWorkspace(folder, newFolder(), []);
      return written.refused.map((one) =>
        one.replaceAll(shown(folder), '.').replaceAll(shown(outside), '..'),
      );
    };
    const reading = { 'main.tf': 'locals {\n  a = file("x.txt")\n}\n' };
    expect(await refused(reading, [join(outside, 'secret.txt'), 'x.txt'])).toEqual([
      './x.txt, which is no file of the folder',
    ]);
    expect(await refused(reading)).toEqual(['./x.txt, which is no file of the folder']);
    expect(await refused({ 'a.tf': '' }, [join(outside, 'main.tf'), 'main.tf'])).toEqual([
      './main.tf, which is no file of the folder',
    ]);
    expect(await refused({ 'main.tf': source('./m') }, [outside, 'm'])).toEqual([
      'the module in .., which is outside of the folder',
    ]);
    expect(await refused({ 'main.tf': source('git::https://evil.example/x') })).toEqual([
      'module m, which is not in the folder and not installed',
    ]);
    expect(
      await refused({
        'main.tf': '',
        'zzzzz_override.tf': 'terraform {\n  backend "http" {}\n}\n',
      }),
    ).toEqual(['zzzzz_override.tf, which is read after ours']);
    const inner = { 'main.tf': source('./m'), 'm/main.tf': 'resource "null_resource" "a" {}\n' };
    expect(await refused(inner)).toEqual(['resource null_resource in ./m/main.tf']);
  });
});

describe('a run of Terraform', () => {
  it.each([
    [
      'takes too long',
      { milliseconds: 100, bytes: 1000, kilobytes: 8_000_000 },
      'sleep 9',
      'took longer than 0.1 s',
    ],
    [
      'says too much',
      { milliseconds: 9000, bytes: 1000, kilobytes: 8_000_000 },
      'yes',
      'printed more than 1000 bytes',
    ],
  ])('ends where it %s', async (_, bounds, program, said) => {
    const folder = newFolder();
    writeFiles(join(folder, 'bin'), { terraform: `#!/bin/sh\n${program}\n` });
    chmodSync(join(folder, 'bin/terraform'), 0o700);
    const env = { PATH: `${folder}/bin:/usr/bin:/bin` };
    expect(await runTerraform([], folder, env, bounds)).toMatchObject({ isWell: false, said });
  });
});

whereTerraformIs('review --simulate', () => {
  const FILES = {
    'main.tf': `terraform {
  backend "oss" {
    bucket = "b"
  }
}
variable "cidrs" {
  type = list(string)
}
module "m" {
  source = "./m"
  cidrs  = [for one in var.cidrs : cidrsubnet(one, 0, 0)]
}
`,
    'm/main.tf': `variable "cidrs" {}
resource "alicloud_security_group_rule" "r" {
  for_each          = { for one in var.cidrs : md5(one) => one }
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  security_group_id = "sg-1"
  cidr_ip           = each.value
}
`,
    'open.tfvars': 'cidrs = ["10.0.0.0/8", "0.0.0.0/0"]\n',
    'closed.tfvars': 'cidrs = ["10.0.0.0/8"]\n',
    'terraform.tfstate.d/x': '',
    '.terraformrc': 'provider_installation {}\n',
  };

  async function reviewed(folder: string, options: Partial<ReviewCommandOptions> = {}) {
    const { text, code, notes } = await reviewPaths(
      [folder],
      { format: 'json', simulate: true, ...options },
      '2026-11-23',
    );
    const { findings, undecided } = JSON.parse(text) as {
      readonly findings: readonly { readonly address: string; readonly where: object }[];
      readonly undecided: readonly unknown[];
    };
    return { code, notes, findings, undecided };
  }

  it('is the exact review, with files and lines', async () => {
    const folder = folderWith(FILES);
    process.env['TF_CLI_ARGS_plan'] = '-destroy';
    process.env['TF_VAR_cidrs'] = '["10.0.0.0/8"]';
    try {
      const found = await reviewed(folder, { varFile: [join(folder, 'open.tfvars')] });
      expect(found).toMatchObject({ code: 1, notes: [], undecided: [] });
      expect(found.findings).toMatchObject([
        {
          address: 'module.m.alicloud_security_group_rule.r["6d6da61de2d4a22e3665cec69633800f"]',
          where: { file: shown(join(folder, 'm/main.tf')), line: 8 },
        },
      ]);
    } finally {
      delete process.env['TF_CLI_ARGS_plan'];
      delete process.env['TF_VAR_cidrs'];
    }
  });

  it('compares with a base that is planned as well', async () => {
    const folder = folderWith(FILES);
    const base = folderWith({ ...FILES, 'open.tfvars': FILES['closed.tfvars'] });
    const varFile = [join(folder, 'open.tfvars')];
    expect(await reviewed(folder, { base, varFile })).toMatchObject({ code: 1, notes: [] });
  });

  it('reads both sides where one is outside of what it may plan', async () => {
    const folder = folderWith({ ...FILES, 'n.tf': 'resource "null_resource" "a" {}\n' });
    const base = folderWith(FILES);
    const varFile = [join(folder, 'open.tfvars')];
    const { code, notes } = await reviewed(folder, { base, varFile });
    expect(code).toBe(0);
    expect(notes).toEqual([
      `${shown(folder)} was read and not simulated: resource null_resource in ${shown(folder)}/n.tf`,
    ]);
  });

  it('is in the account that is given, which stays as it is, and knows what is there', async () => {
    const bucket = 'resource "alicloud_oss_bucket" "b" {\n  bucket = "data-1"\n}\n';
    const folder = folderWith({ 'main.tf': bucket });
    const account = folderWith({});
    const sandbox = await startSandbox({ folder: account });
    const env = sandbox.environment;
    for (const args of [
      ['init', '-input=false'],
      ['apply', '-input=false', '-auto-approve'],
    ]) {
      expect(await run(terraform, args, { cwd: folder, env })).toMatchObject({ code: 0 });
    }
    await sandbox.close({ ended: true });
    const before = readdirSync(account, { recursive: true });
    const asked = { account };
    const compared = async () => {
      const { text } = await reviewPaths(
        [folder],
        { format: 'json', simulate: true, ...asked },
        '2026-11-23',
      );
      const { counts, findings } = JSON.parse(text) as {
        readonly counts: { readonly existing: number };
        readonly findings: readonly { readonly rule: string }[];
      };
      return { existing: counts.existing > 0, findings: findings.map(({ rule }) => rule) };
    };
    expect(await compared()).toEqual({ existing: true, findings: [] });
    const acl =
      'resource "alicloud_oss_bucket_acl" "a" {\n  bucket = "data-1"\n  acl = "public-read"\n}\n';
    writeFiles(folder, { 'acl.tf': acl });
    expect((await compared()).findings).toContain('oss-bucket-private');
    expect(readdirSync(account, { recursive: true })).toEqual(before);
  });

  it('runs what it would not run, where that is trusted, and writes nothing into the folder', async () => {
    const folder = folderWith({
      ...FILES,
      // A backend of one's own is asked as well.
      'main.tf': FILES['main.tf'].replace(/^terraform \{[^]*?\n\}\n/, ''),
      'n.tf':
        'resource "terraform_data" "a" {\n  provisioner "local-exec" {\n    command = "true"\n  }\n}\n',
    });
    const varFile = [join(folder, 'open.tfvars')];
    const before = readdirSync(folder, { recursive: true });
    expect((await reviewed(folder, { varFile })).notes).toEqual([
      expect.stringMatching(/^terraform_data.a runs a program when it is made/),
      expect.stringMatching(/was read and not simulated: .*provisioner/),
    ]);
    const trusted = await reviewed(folder, { varFile, trust: true });
    // A plan runs no provisioner: what it will do when the change is made, nobody has read.
    expect(trusted).toMatchObject({ code: 1, undecided: [{ address: 'terraform_data.a' }] });
    expect(trusted.findings).toHaveLength(1);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('asks for variables that have no value, all at once', async () => {
    const folder = folderWith({ ...FILES, 'n.tf': 'variable "other" {}\n' });
    await expect(reviewed(folder)).rejects.toThrow('no value for cidrs, other');
  });
});

/** HCL wants nested blocks and several arguments on lines of their own. */
function multiline(text: string): string {
  return text
    .replace('required_providers { alicloud', 'required_providers {\n alicloud')
    .replace('"1.289.0" } }', '"1.289.0" }\n }');
}
