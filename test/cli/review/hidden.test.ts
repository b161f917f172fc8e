import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import type { Files } from './openings';
import { writeFiles } from './what-opens';

/** Changes that open something, written to be overlooked. None of them may be called clean. */

const newFolder = temporaryFolders('hidden');

interface Told {
  readonly findings: readonly { rule: string; address: string }[];
  readonly undecided: readonly { address: string; introduced: boolean }[];
}

async function compared(folder: string) {
  const options = { format: 'json', base: join(folder, 'base') } as const;
  const { text, code } = await reviewPaths([join(folder, 'head')], options, '2026-11-28');
  const { findings, undecided } = JSON.parse(text) as Told;
  return {
    code,
    found: findings.map(({ rule, address }) => `${rule} ${address}`),
    open: undecided.filter(({ introduced }) => introduced).map(({ address }) => address),
  };
}

async function changed(head: Files, base: Files) {
  const folder = newFolder();
  writeFiles(join(folder, 'head'), head);
  writeFiles(join(folder, 'base'), base);
  return compared(folder);
}

const GROUP = 'resource "alicloud_security_group" "a" {\n  security_group_name = "a"\n}\n';
const ruleOf = (cidr: string, more = '', name = 'open'): string => `
resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  security_group_id = alicloud_security_group.a.id
  cidr_ip           = ${cidr}
  ${more}
}
`;
const open = (cidr = '"0.0.0.0/0"', more = ''): string => GROUP + ruleOf(cidr, more);
const BASE: Files = { 'main.tf': open('"10.0.0.0/24"') };
const SSH = 'security-group-ssh-closed ';
const OPEN = 'alicloud_security_group_rule.open';
const variable = 'variable "c" {\n  type    = string\n  default = "10.0.0.0/24"\n}\n';
const call = (source: string): string => `module "m" {\n  source = "${source}"\n}\n`;
const locals = (body: string): string => `locals {\n  ${body}\n}\n`;
const runs = 'provisioner "local-exec" {\n    command = "aliyun ecs AuthorizeSecurityGroup"\n  }';
const bucket =
  'resource "alicloud_oss_bucket" "b" {\n  bucket = "b"\n  acl    = "public-read"\n}\n';
const blocked = `resource "alicloud_oss_bucket_public_access_block" "b" {
  bucket              = "b"
  block_public_access = true
}
`;

describe('a change that opens something behind', () => {
  it.each<[string, Files, string, Files?]>([
    [
      'a move to another name',
      {
        'main.tf': `${GROUP}${ruleOf('"0.0.0.0/0"', '', 'new')}moved {\n  from = ${OPEN}\n  to = alicloud_security_group_rule.new\n}\n`,
      },
      `${SSH}alicloud_security_group_rule.new`,
    ],
    [
      'a move into a module',
      {
        'main.tf': `${call('./m')}moved {\n  from = ${OPEN}\n  to = module.m.${OPEN}\n}\n`,
        'm/m.tf': open(),
      },
      `${SSH}module.m.${OPEN}`,
    ],
    [
      'a count from a file of values',
      {
        'main.tf': `variable "n" {\n  default = 0\n}\n${open('"0.0.0.0/0"', 'count = var.n')}`,
        'z.auto.tfvars.json': '{"n":1}',
      },
      `${SSH}${OPEN}[0]`,
      { 'main.tf': `variable "n" {\n  default = 0\n}\n${open('"0.0.0.0/0"', 'count = var.n')}` },
    ],
    [
      'keys of for_each',
      { 'main.tf': open('each.key', 'for_each = toset(["0.0.0.0/0"])') },
      `${SSH}${OPEN}["0.0.0.0/0"]`,
    ],
    [
      'the order of files of values',
      {
        'main.tf': variable + open('var.c'),
        'terraform.tfvars': 'c = "10.0.0.0/24"',
        'a.auto.tfvars': 'c = "10.0.0.0/24"',
        'b.auto.tfvars.json': '{"c":"0.0.0.0/0"}',
      },
      `${SSH}${OPEN}`,
    ],
    [
      'maps of locals',
      {
        'main.tf':
          open('local.c[lower(local.e)]') +
          locals('e = "PROD"\n  c = { prod = "0.0.0.0/0", dev = "10.0.0.0/24" }'),
      },
      `${SSH}${OPEN}`,
    ],
    [
      'an alias of the provider',
      {
        'main.tf': `provider "alicloud" {\n  alias = "other"\n}\n${open('"0.0.0.0/0"', 'provider = alicloud.other')}`,
      },
      `${SSH}${OPEN}`,
    ],
    [
      'changes that are to be ignored, and a check that holds',
      {
        'main.tf': `${open('"0.0.0.0/0"', 'lifecycle {\n    ignore_changes = all\n  }')}check "c" {\n  assert {\n    condition     = true\n    error_message = "no"\n  }\n}\n`,
      },
      `${SSH}${OPEN}`,
    ],
    [
      'an override of a local',
      {
        'main.tf': open('local.c') + locals('c = "10.0.0.0/24"'),
        'x_override.tf': locals('c = "0.0.0.0/0"'),
      },
      `${SSH}${OPEN}`,
    ],
    [
      'an override of where a module is',
      {
        'main.tf': call('./m'),
        'm/m.tf': open('"10.0.0.0/24"'),
        'n/n.tf': open(),
        'override.tf': call('./n'),
      },
      `${SSH}module.m.${OPEN}`,
    ],
    [
      'JSON with escapes, lists and templates',
      {
        'main.tf.json':
          '{"locals":{"z":0},"\\u0072esource":[{"alicloud_security_group_rule":[{"open":[{"type":"ingress","ip_protocol":"tcp","port_range":"22/22","security_group_id":"sg-1","cidr_ip":"${local.z}.0.0.0/%{ if true }0%{ else }24%{ endif }"}]}]}]}',
      },
      `${SSH}${OPEN}`,
    ],
    [
      'a heredoc that looks like the end of a block',
      {
        'main.tf': `${open('"10.0.0.0/24"')}${locals('t = <<EOT\n}\nEOT')}${ruleOf('"0.0.0.0/0"', '', 'two')}`,
      },
      `${SSH}alicloud_security_group_rule.two`,
    ],
    [
      'functions',
      { 'main.tf': open('join(".", [for i in range(4) : format("%s", i == 3 ? "0/0" : "0")])') },
      `${SSH}${OPEN}`,
    ],
    ['a file', { ...fromFile('0.0.0.0/0') }, `${SSH}${OPEN}`, fromFile('10.0.0.0/24')],
    [
      'another module of the folder',
      { 'main.tf': call('./n'), 'm/m.tf': open('"10.0.0.0/24"'), 'n/n.tf': open() },
      `${SSH}module.m.${OPEN}`,
      { 'main.tf': call('./m'), 'm/m.tf': open('"10.0.0.0/24"'), 'n/n.tf': open() },
    ],
    [
      'a comment that suppresses',
      {
        'main.tf': `${GROUP}# alicloud-baseline:ignore security-group-ssh-closed all is well\n${ruleOf('"0.0.0.0/0"').trim()}\n`,
      },
      `${SSH}${OPEN}`,
    ],
    [
      'a name that looks like another',
      { 'main.tf': open('"10.0.0.0/24"') + ruleOf('"0.0.0.0/0"', '', '\u043epen') },
      `${SSH}alicloud_security_group_rule.\u043epen`,
    ],
    [
      'an attribute of another resource',
      {
        'main.tf':
          GROUP.replace('\n}', '\n  description = "0.0.0.0/0"\n}') +
          ruleOf('alicloud_security_group.a.description'),
      },
      `${SSH}${OPEN}`,
    ],
    [
      'a protection that is forgotten',
      {
        'main.tf': `${bucket}removed {\n  from = alicloud_oss_bucket_public_access_block.b\n  lifecycle {\n    destroy = false\n  }\n}\n`,
      },
      'oss-bucket-private alicloud_oss_bucket.b',
      { 'main.tf': bucket + blocked },
    ],
    [
      'a default of another type',
      {
        'main.tf': `variable "on" {\n  type    = bool\n  default = "true"\n}\n${open('"0.0.0.0/0"', 'count = var.on ? 1 : 0')}`,
      },
      `${SSH}${OPEN}[0]`,
    ],
  ])('is found: %s', async (_, head, expected, base = BASE) => {
    const { code, found } = await changed(head, base);
    expect(found).toContain(expected);
    expect(code).toBe(1);
  });

  it.each<[string, Files, string, Files?]>([
    [
      'a module that is not at hand',
      { ...BASE, 'm.tf': call('git::https://example.com/m.git?ref=v2') },
      'module.m',
      { ...BASE, 'm.tf': call('git::https://example.com/m.git?ref=v1') },
    ],
    [
      'a program that runs when something is made',
      { ...BASE, 'x.tf': `resource "terraform_data" "x" {\n  ${runs}\n}\n` },
      'terraform_data.x',
    ],
    [
      'another program than before',
      {
        ...BASE,
        'x.tf': `resource "null_resource" "x" {\n  ${runs.replace('Group', 'Groups')}\n}\n`,
      },
      'null_resource.x',
      { ...BASE, 'x.tf': `resource "null_resource" "x" {\n  ${runs}\n}\n` },
    ],
    [
      'a program of a resource that is harmless itself',
      { 'main.tf': open('"10.0.0.0/24"', runs) },
      OPEN,
    ],
    [
      'a program of a module',
      { ...BASE, 'm.tf': call('./m'), 'm/m.tf': `resource "terraform_data" "x" {\n  ${runs}\n}\n` },
      'module.m.terraform_data.x',
    ],
    [
      'a program that runs when it is planned',
      { ...BASE, 'x.tf': 'data "external" "x" {\n  program = ["sh", "-c", "aliyun ram"]\n}\n' },
      'data.external.x',
    ],
    [
      'a template of another language',
      { ...BASE, 'x.tf': stack('0.0.0.0/0') },
      'alicloud_ros_stack.s',
      { ...BASE, 'x.tf': stack('10.0.0.0/24') },
    ],
    [
      'a workspace',
      { 'main.tf': open('terraform.workspace == "default" ? "0.0.0.0/0" : "10.0.0.0/24"') },
      OPEN,
    ],
    ['the time', { 'main.tf': open('timestamp() > "2020" ? "0.0.0.0/0" : "10.0.0.0/24"') }, OPEN],
    [
      'what nobody gives a value',
      {
        'main.tf': `variable "x" {\n  type = bool\n}\n${open('var.x ? "0.0.0.0/0" : "10.0.0.0/24"')}`,
      },
      OPEN,
    ],
  ])('is not clean: %s', async (_, head, expected, base = BASE) => {
    const { code, open: undecided } = await changed(head, base);
    expect(undecided).toContain(expected);
    expect(code).toBe(3);
  });

  it('is told by a program once, and not again where it was there before', async () => {
    const files = { ...BASE, 'x.tf': `resource "terraform_data" "x" {\n  ${runs}\n}\n` };
    expect(await changed(files, files)).toEqual({ code: 0, found: [], open: [] });
  });

  it.each([
    ['a program of what a plan makes', ['create'], null, 1],
    ['not of what a plan leaves as it is', ['no-op'], { triggers: null }, 0],
  ])('in a plan: %s', async (_, actions, before, times) => {
    const folder = newFolder();
    const values = { triggers: null };
    const about = { address: 'null_resource.x', mode: 'managed', type: 'null_resource', name: 'x' };
    const plan = {
      format_version: '1.2',
      terraform_version: '1.11.4',
      planned_values: { root_module: { resources: [{ ...about, values }] } },
      resource_changes: [{ ...about, change: { actions, before, after: values } }],
      configuration: {
        root_module: { resources: [{ ...about, provisioners: [{ type: 'local-exec' }] }] },
      },
    };
    writeFiles(folder, { 'plan.json': JSON.stringify(plan) });
    const { text } = await reviewPaths(
      [join(folder, 'plan.json')],
      { format: 'json' },
      '2026-11-28',
    );
    const { undecided } = JSON.parse(text) as Told;
    expect(undecided.map(({ address }) => address)).toEqual(
      Array.from({ length: times }, () => 'null_resource.x'),
    );
  });

  it.each(['file', 'folder'])('is found: a link to a %s outside', async (kind) => {
    const folder = newFolder();
    const isFile = kind === 'file';
    writeFiles(join(folder, 'out'), { 'x.tf': ruleOf('"0.0.0.0/0"', '', 'b'), 'm/m.tf': open() });
    writeFiles(join(folder, 'base'), BASE);
    mkdirSync(join(folder, 'head'));
    writeFiles(join(folder, 'head'), isFile ? BASE : { ...BASE, 'm.tf': call('./m') });
    const linked = isFile ? 'x.tf' : 'm';
    symlinkSync(join(folder, 'out', linked), join(folder, 'head', linked));
    const { code, found } = await compared(folder);
    expect(found).toContain(SSH + (isFile ? 'alicloud_security_group_rule.b' : `module.m.${OPEN}`));
    expect(code).toBe(1);
  });
});

function fromFile(cidr: string): Files {
  return {
    'main.tf': open('jsondecode(file("${path.module}/c.json")).c'),
    'c.json': `{"c":"${cidr}"}`,
  };
}

function stack(cidr: string): string {
  return `resource "alicloud_ros_stack" "s" {
  stack_name    = "s"
  template_body = jsonencode({
    Resources = { G = { Type = "ALIYUN::ECS::SecurityGroupIngress", Properties = { SourceCidrIp = "${cidr}" } } }
  })
}
`;
}
