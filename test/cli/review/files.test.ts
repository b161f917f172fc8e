/**
 * Which files count. What is expected of names, links and the order of values was read off Terraform
 * 1.11.4, which was run on every one of these folders; of OpenTofu, off its documentation: a .tofu file
 * stands in the place of the .tf file of the same name.
 */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import type { ReviewCommandOptions } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';

const TODAY = '2026-11-23';
const RULE = 'security-group-ssh-closed';
const rule = (cidr: string, name = 'open'): string =>
  `resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = ${cidr}
  security_group_id = "sg-1"
}
`;
const OPEN = rule('"0.0.0.0/0"');
const CLOSED = rule('"10.0.0.0/24"');
const asJson = (cidr: string, name = 'open'): string =>
  JSON.stringify({
    resource: {
      alicloud_security_group_rule: {
        [name]: {
          type: 'ingress',
          ip_protocol: 'tcp',
          port_range: '22/22',
          cidr_ip: cidr,
          security_group_id: 'sg-1',
        },
      },
    },
  });

const newFolder = temporaryFolders('files');

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

interface Finding {
  readonly rule: string;
  readonly address: string;
  readonly introduced: boolean;
  readonly where: { readonly file?: string };
}

async function run(folder: string, options: Partial<ReviewCommandOptions> = {}) {
  const { text, code, notes } = await reviewPaths([folder], { format: 'json', ...options }, TODAY);
  const report = JSON.parse(text) as {
    findings: Finding[];
    counts: { resources: number; failed: number };
  };
  const open = report.findings.filter((finding) => finding.rule === RULE);
  return { ...report, code, notes, open: open.map(({ address }) => address) };
}

const address = (name = 'open'): string => `alicloud_security_group_rule.${name}`;

describe('a manifest.json', () => {
  const stacks = (paths: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({
      version: '0.21.0',
      stacks: Object.fromEntries(
        Object.entries(paths).map(([name, synthesizedStackPath]) => [
          name,
          { name, synthesizedStackPath },
        ]),
      ),
    });
  const harmless = '{"locals":{"a":1}}';

  it.each([
    ['names another file', stacks({ a: 'zz.tf.json' })],
    ['is of a web application', '{"name":"pwa","icons":[]}'],
    ['is no JSON', 'not { JSON'],
    ['is empty', ''],
    ['is a list', '[1]'],
    ['has stacks that are none', '{"stacks":[1]}'],
    ['has stacks that are texts', '{"stacks":{"a":"zz.tf.json"}}'],
    ['names what is not in the folder', stacks({ a: '../elsewhere/cdk.tf.json' })],
    ['leaves the folder and comes back', stacks({ a: 'x/../../y/cdk.tf.json' })],
    ['names an absolute path', stacks({ a: '/etc/cdk.tf.json' })],
    ['names nothing', stacks({ a: 7, b: null })],
    ['names stacks twice', `{"stacks":{},"stacks":{"a":{}}}`],
    ['names no stacks', '{"stacks":{}}'],
  ])('hides nothing and is no error where it %s', async (_, manifest) => {
    const folder = folderWith({
      'main.tf': OPEN,
      'zz.tf.json': harmless,
      'manifest.json': manifest,
    });
    expect(await run(folder)).toMatchObject({ code: 1, open: [address()] });
  });

  it('that is no text is none', async () => {
    const folder = folderWith({ 'main.tf': OPEN });
    writeFileSync(join(folder, 'manifest.json'), Buffer.from([0xff, 0xfe, 0x00]));
    expect((await run(folder)).open).toEqual([address()]);
  });

  it('of cdktf stands beside files of the folder: both are read', async () => {
    const folder = folderWith({
      'main.tf': OPEN,
      'manifest.json': stacks({ a: 'stacks/a/cdk.tf.json' }),
      'stacks/a/cdk.tf.json': asJson('0.0.0.0/0', 'stack'),
    });
    expect((await run(folder)).open).toEqual([`a/${address('stack')}`, address()]);
  });

  it('does not say what there is not: stacks that it leaves out are read', async () => {
    const folder = folderWith({
      'cdktf.out/manifest.json': stacks({ a: 'stacks/a/cdk.tf.json' }),
      'cdktf.out/stacks/a/cdk.tf.json': harmless,
      'cdktf.out/stacks/b/cdk.tf.json': asJson('0.0.0.0/0'),
      'cdktf.out/stacks/c/cdk.tf': OPEN,
    });
    expect((await run(folder)).open).toEqual([`b/${address()}`, `c/${address()}`]);
    expect((await run(join(folder, 'cdktf.out'))).open).toHaveLength(2);
  });

  it('may be missing', async () => {
    const folder = folderWith({ 'stacks/a/cdk.tf.json': asJson('0.0.0.0/0') });
    expect((await run(folder)).open).toEqual([address()]);
  });

  it('names the file of a stack; Terraform reads all of its folder', async () => {
    const folder = folderWith({
      'manifest.json': stacks({ a: 'stacks/a/cdk.tf.json' }),
      'stacks/a/cdk.tf.json': harmless,
      'stacks/a/more.tf': OPEN,
    });
    expect((await run(folder)).open).toEqual([address()]);
  });

  it('that names one stack twice makes one of them', async () => {
    const folder = folderWith({
      'manifest.json': stacks({ a: 'stacks/a/cdk.tf.json', b: './stacks/../stacks/a/cdk.tf.json' }),
      'stacks/a/cdk.tf.json': asJson('0.0.0.0/0'),
    });
    expect((await run(folder)).open).toEqual([address()]);
  });

  it('that names a stack which is not there is refused, and tells what it passed over', async () => {
    const missing = folderWith({
      'main.tf': OPEN,
      'manifest.json': stacks({ a: 'stacks/a/cdk.tf.json' }),
    });
    await expect(run(missing)).rejects.toThrow(/nothing of this name/);
    const foreign = folderWith({ 'main.tf': OPEN, 'manifest.json': stacks({ a: 'zz.tf.json' }) });
    const { notes } = await run(foreign);
    expect(notes.join('\n')).toMatch(/manifest\.json, stacks\.a: names no stack of cdktf/);
  });

  it('alone makes no configuration', async () => {
    const folder = folderWith({ 'manifest.json': '{"name":"pwa"}' });
    await expect(run(folder)).rejects.toThrow(/no configuration/);
  });
});

it('a cdktf.out does not hide the files of the folder that it is in', async () => {
  const folder = folderWith({
    'main.tf': OPEN,
    'cdktf.out/stacks/a/cdk.tf.json': asJson('0.0.0.0/0'),
  });
  expect((await run(folder)).open).toEqual([`a/${address()}`, address()]);
});

describe('names of files', () => {
  it.each([
    ['.x_override.tf', []],
    ['.override.tf', []],
    ['x_override.tf~', []],
    ['#x_override.tf#', []],
    ['.x_override.tf.json', []],
    ['x_override.tf', ['overrides']],
    ['_override.tf', ['overrides']],
    ['override.tf', ['overrides']],
    ['#x_override.tf', ['overrides']],
  ])('an override called %j counts as Terraform has it', async (name, overrides) => {
    const content = name.includes('.json') ? asJson('10.0.0.0/24') : CLOSED;
    const { open } = await run(folderWith({ 'main.tf': OPEN, [name]: content }));
    expect(open).toEqual(overrides.length > 0 ? [] : [address()]);
  });

  it.each([
    ['.more.tf', false],
    ['more.tf~', false],
    ['#more.tf#', false],
    ['.tf', false],
    ['more.TF', false],
    ['more.tf.bak', false],
    ['more.tftest.hcl', false],
    ['more.tofutest.hcl', false],
    ['#more.tf', true],
    ['~more.tf', true],
    ['more more.tf', true],
  ])('a file called %j counts: %s', async (name, counts) => {
    const { open } = await run(
      folderWith({ 'main.tf': 'locals {}\n', [name]: rule('"0.0.0.0/0"', 'more') }),
    );
    expect(open).toEqual(counts ? [address('more')] : []);
  });

  it('a folder of such a name is none of them, and a link to a file is one', async () => {
    const folder = folderWith({ 'main.tf': 'locals {}\n', 'x.tf/inner.tf': OPEN, other: OPEN });
    expect((await run(folder)).open).toEqual([]);
    symlinkSync('other', join(folder, 'link.tf'));
    expect((await run(folder)).open).toEqual([address()]);
  });

  it.each([
    ['nothing', 'nowhere', /nothing of this name/],
    ['a folder', '.', /no file/],
  ])('a link to %s is refused, as by Terraform', async (_, target, told) => {
    const folder = folderWith({ 'main.tf': OPEN });
    symlinkSync(target, join(folder, 'link.tf'));
    await expect(run(folder)).rejects.toThrow(told);
  });
});

describe('values of variables', () => {
  const BAD = 'c = "0.0.0.0/0"\n';
  const GOOD = 'c = "10.0.0.0/24"\n';
  const BAD_JSON = '{"c":"0.0.0.0/0"}';
  const GOOD_JSON = '{"c":"10.0.0.0/24"}';
  const main = `variable "c" {\n  default = "10.0.0.0/24"\n}\n${rule('var.c')}`;

  it.each<[string, Readonly<Record<string, string>>]>([
    ['*.auto.tfvars', { 'terraform.tfvars': GOOD, 'terraform.auto.tfvars': BAD }],
    ['terraform.tfvars.json', { 'terraform.tfvars': GOOD, 'terraform.tfvars.json': BAD_JSON }],
    ['of two the later name', { 'a.auto.tfvars': GOOD, 'b.auto.tfvars': BAD }],
    ['JSON of the same name', { 'a.auto.tfvars': GOOD, 'a.auto.tfvars.json': BAD_JSON }],
    ['small letters after capitals', { 'B.auto.tfvars': GOOD, 'a.auto.tfvars': BAD }],
    ['letters beyond ASCII', { 'z.auto.tfvars': GOOD, 'ä.auto.tfvars': BAD }],
    ['signs beyond the first plane', { '\uffee.auto.tfvars': GOOD, '\u{1f600}.auto.tfvars': BAD }],
    ['hidden ones too', { 'terraform.tfvars': GOOD, '.auto.tfvars': BAD }],
    ['those with a sharp', { 'terraform.tfvars': GOOD, '#a.auto.tfvars': BAD }],
    ['auto after terraform, in JSON', { 'terraform.tfvars.json': GOOD_JSON, 'a.auto.tfvars': BAD }],
  ])('the later win: %s', async (_, values) => {
    expect((await run(folderWith({ 'main.tf': main, ...values }))).open).toEqual([address()]);
  });

  it.each([
    ['z.tfvars'],
    ['a.auto.tfvars~'],
    ['#a.auto.tfvars#'],
    ['A.AUTO.TFVARS'],
    ['m/terraform.tfvars'],
  ])('%s is not read', async (name) => {
    expect((await run(folderWith({ 'main.tf': main, [name]: BAD }))).open).toEqual([]);
  });

  it.each([
    ['a key twice', '{"c":"10.0.0.0/24","c":"0.0.0.0/0"}', /c: found the key twice/],
    ['a list', '[{"c":"0.0.0.0/0"}]', /found a list; allowed: values by name/],
  ])('%s is refused, as by Terraform', async (_, content, told) => {
    const folder = folderWith({ 'main.tf': main, 'a.auto.tfvars.json': content });
    await expect(run(folder)).rejects.toThrow(told);
  });

  it('texts in JSON are no templates', async () => {
    const choice = rule('var.c == "a" ? "10.0.0.0/24" : "0.0.0.0/0"');
    const text = (c: string) => ({
      'main.tf': `variable "c" {}\n${choice}`,
      'a.auto.tfvars.json': JSON.stringify({ c }),
    });
    expect((await run(folderWith(text('a')))).open).toEqual([]);
    expect((await run(folderWith(text('${"a"}')))).open).toEqual([address()]);
  });
});

describe('files of OpenTofu', () => {
  const versions = 'terraform {\n  required_version = ">= 1.5"\n}\n';

  it.each<[string, Readonly<Record<string, string>>]>([
    ['beside a harmless .tf', { 'versions.tf': versions, 'main.tofu': OPEN }],
    ['alone', { 'main.tofu': OPEN }],
    ['in JSON', { 'versions.tf': versions, 'main.tofu.json': asJson('0.0.0.0/0') }],
    ['in the place of a .tf', { 'main.tf': CLOSED, 'main.tofu': OPEN }],
    ['that would close what a .tf opens', { 'main.tf': OPEN, 'main.tofu': CLOSED }],
    ['that override', { 'main.tf': CLOSED, 'x_override.tofu': OPEN }],
    ['that override what closes', { 'main.tf': OPEN, 'x_override.tofu': CLOSED }],
    [
      'in JSON, beside HCL of the same name',
      { 'main.tf': versions, 'main.tofu.json': asJson('0.0.0.0/0') },
    ],
    [
      'in a module',
      { 'main.tf': 'module "m" {\n  source = "./m"\n}\n', 'm/a.tf': CLOSED, 'm/a.tofu': OPEN },
    ],
  ])('are read: %s', async (_, files) => {
    const { code, open } = await run(folderWith(files), { strict: true });
    expect(code).toBe(1);
    expect(open).toHaveLength(1);
  });

  it('are judged as either program would run them, and a note says so', async () => {
    const { notes } = await run(folderWith({ 'main.tf': CLOSED, 'main.tofu': OPEN }));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      /^only OpenTofu reads \S*main\.tofu: reviewed as it would run, and as Terraform would$/,
    );
  });

  it('close nothing by what only one of the programs reads', async () => {
    const bucket = 'resource "alicloud_oss_bucket" "b" {\n  bucket = "example-data"\n}\n';
    const logging =
      'resource "alicloud_oss_bucket_logging" "b" {\n  bucket        = "example-data"\n  target_bucket = "example-logs"\n}\n';
    const findings = async (files: Readonly<Record<string, string>>) =>
      (await run(folderWith(files))).findings.filter(
        ({ rule: id }) => id === 'oss-bucket-logging-enabled',
      );
    expect(await findings({ 'main.tf': bucket + logging })).toEqual([]);
    expect(await findings({ 'main.tf': bucket, 'logging.tofu': logging })).toHaveLength(1);
  });

  it('tell each fault once, and compare with what there was before', async () => {
    const files = { 'main.tf': OPEN, 'other.tf': 'locals {}\n', 'other.tofu': 'locals {}\n' };
    const report = await run(folderWith(files));
    expect(report.open).toEqual([address()]);
    expect(report.counts.resources).toBe(1);
    const base = folderWith(files);
    expect((await run(folderWith(files), { base })).open).toEqual([]);
    const closed = folderWith({ ...files, 'main.tf': CLOSED });
    expect((await run(folderWith(files), { base: closed })).open).toEqual([address()]);
  });

  it('do not make a suppression unused that holds for one of the programs', async () => {
    const ignore = `# alicloud-baseline:ignore ${RULE} until 2027-01-31 because the old system cannot\n`;
    const unused = async (files: Readonly<Record<string, string>>) =>
      (await run(folderWith(files))).findings.filter(({ rule: id }) => id === 'suppression-unused');
    expect(await unused({ 'main.tf': ignore + OPEN, 'x_override.tofu': CLOSED })).toEqual([]);
    expect(await unused({ 'main.tf': ignore + CLOSED, 'other.tofu': 'locals {}\n' })).toHaveLength(
      1,
    );
  });
});
