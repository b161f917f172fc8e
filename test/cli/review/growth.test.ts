/**
 * Input that is made to take for ever. Each would take minutes or more if the time grew faster than the
 * input does, or if what a small input multiplies to were worked off; the limit is far above what it takes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';

const TODAY = '2026-11-23';
const LIMIT = 30_000;
const newFolder = temporaryFolders('growth');
type Files = Readonly<Record<string, string>>;

const times = (count: number, make: (at: number) => string, by = ''): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(by);
const BUCKET = 'resource "alicloud_oss_bucket" "b" {\n  bucket = "example-data"\n}\n';
const IGNORE = '# alicloud-baseline:ignore';

/** Modules in one another that all pass a value on, and a bucket in the last. */
const nested = (levels: number, expression: string): Files => ({
  'main.tf': 'module "m" {\n  source = "./m0"\n  x      = true\n}\n',
  ...Object.fromEntries(
    Array.from({ length: levels }, (_, at) => [
      `m${at}/main.tf`,
      `variable "x" {}\n${
        at === levels - 1
          ? BUCKET.replace('}', '  force_destroy = var.x\n}')
          : `module "m" {\n  source = "../m${at + 1}"\n  x      = ${expression}\n}\n`
      }`,
    ]),
  ),
});

async function run(files: Files) {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const began = performance.now();
  const plan = files['plan.json'] === undefined ? folder : join(folder, 'plan.json');
  const base = files['base/main.tf'] === undefined ? {} : { base: join(folder, 'base') };
  const config = files['review.yaml'] === undefined ? {} : { config: join(folder, 'review.yaml') };
  const { text } = await reviewPaths([plan], { format: 'json', ...base, ...config }, TODAY);
  expect(performance.now() - began).toBeLessThan(LIMIT);
  const report = JSON.parse(text) as {
    findings: { rule: string; address: string }[];
    undecided: { rule: string; address: string }[];
  };
  return report;
}

describe('a comment that may suppress', () => {
  it.each([
    ['blanks before a word too many', `${IGNORE}${' '.repeat(400_000)}x y`],
    ['blanks after the day', `${IGNORE} a until b${' '.repeat(400_000)}x y`],
    ['blanks in the reason', `${IGNORE} a until b because${' x '.repeat(400_000)}`],
    ['words', `${IGNORE}${' until'.repeat(200_000)}`],
    ['a long rule', `${IGNORE} ${'x'.repeat(400_000)} y`],
    ['tabs', `${IGNORE}${'\t'.repeat(400_000)}x y`],
  ])('with %s', async (_, comment) => {
    const { findings } = await run({ 'main.tf': `${comment}\n${BUCKET}` });
    expect(findings.some(({ address }) => address === 'alicloud_oss_bucket.b')).toBe(true);
  });

  it('many times for one resource', async () => {
    const comment = `${IGNORE} oss-bucket-logging-enabled until 2027-01-31 because x\n`;
    const { findings } = await run({ 'main.tf': comment.repeat(20_000) + BUCKET });
    expect(findings.map(({ rule }) => rule)).not.toContain('oss-bucket-logging-enabled');
  });
});

describe('modules in one another', () => {
  it.each([
    ['and', 'var.x && var.x'],
    ['a condition', 'var.x ? var.x : !var.x'],
    ['four times', '(var.x && var.x) || (var.x && var.x)'],
  ])('that name a variable twice, with %s', async (_, expression) => {
    const { findings } = await run(nested(25, expression));
    expect(findings.map(({ rule }) => rule)).toContain('oss-bucket-not-force-destroyed');
  });

  it('that pass text on until it grows too large leave it unknown', async () => {
    const { findings, undecided } = await run(nested(40, '"${var.x}${var.x}"'));
    const rule = 'oss-bucket-not-force-destroyed';
    expect(findings.map((one) => one.rule)).not.toContain(rule);
    expect(undecided.map((one) => one.rule)).toContain(rule);
  });

  it('make no more resources than can be read', async () => {
    const call = (name: string) => `module "m" {\n  source = "../${name}"\n  count  = 100\n}\n`;
    const files = {
      'main.tf': call('a').replace('../', './'),
      'a/main.tf': call('b'),
      'b/main.tf': BUCKET.replace('bucket =', 'count = 1000\n  bucket ='),
    };
    await expect(run(files)).rejects.toThrow(/more than 50000 resources/);
  });
});

it('local values that name one twice', async () => {
  const locals = times(60, (at) => `  l${at + 1} = local.l${at} && local.l${at}\n`);
  const { findings } = await run({
    'main.tf': `locals {\n  l0 = true\n${locals}}\n${BUCKET.replace('}', '  force_destroy = local.l60\n}')}`,
  });
  expect(findings.map(({ rule }) => rule)).toContain('oss-bucket-not-force-destroyed');
});

it('dynamic blocks in one another are no more than can be read, and the rest is unknown', async () => {
  const dynamic = (kind: string, content: string): string =>
    `dynamic "${kind}" {\n  for_each = local.l\n  content {\n${content}\n  }\n}\n`;
  const rule = dynamic(
    'cors_rule',
    `allowed_origins = ["*"]\n${dynamic('a', dynamic('b', 'c = 1'))}`,
  );
  const { findings, undecided } = await run({
    'main.tf': `locals {\n  l = [${times(900, String, ', ')}]\n}\n${BUCKET.replace('}', `${rule}}`)}`,
  });
  const all = [...findings, ...undecided].map((one) => one.rule);
  expect(all).toContain('oss-bucket-cors-limited');
});

describe('a plan', () => {
  const entry = (type: string, index: number, after: object, unknown: object = {}) => ({
    address: `${type}.x[${index}]`,
    mode: 'managed',
    type,
    name: 'x',
    index,
    change: { actions: ['create'], before: null, after, after_unknown: unknown },
  });
  const planOf = (changes: readonly object[], root: object): Files => ({
    'plan.json': JSON.stringify({
      format_version: '1.2',
      resource_changes: changes,
      configuration: { root_module: root },
    }),
  });

  it('in which thousands refer to thousands', async () => {
    const count = 4000;
    const type = 'alicloud_oss_bucket_logging';
    const changes = Array.from({ length: count }, (_, at) => [
      entry('alicloud_oss_bucket', at, { bucket: `example-${at}` }),
      entry(type, at, { target_bucket: 'example-logs' }, { bucket: true }),
    ]).flat();
    const expressions = { bucket: { references: ['alicloud_oss_bucket.x', 'count.index'] } };
    const root = {
      resources: [{ address: `${type}.x`, mode: 'managed', type, name: 'x', expressions }],
    };
    const { findings } = await run(planOf(changes, root));
    expect(findings.map(({ rule }) => rule)).not.toContain('oss-bucket-logging-enabled');
  });

  it('with two ways to follow at each of many modules', async () => {
    const type = 'alicloud_oss_bucket_logging';
    const depth = 60;
    const both = (names: readonly string[]) => ({ references: names });
    let inner: object = {
      resources: [
        {
          address: `${type}.x`,
          mode: 'managed',
          type,
          name: 'x',
          expressions: { bucket: both(['var.a', 'var.b']) },
        },
      ],
    };
    for (let at = 0; at < depth; at += 1) {
      const top = at === depth - 1 ? ['alicloud_oss_bucket.x'] : ['var.a', 'var.b'];
      const call = { expressions: { a: both(top), b: both([...top].reverse()) }, module: inner };
      inner = { module_calls: { m: call } };
    }
    const module = times(depth, () => 'module.m', '.');
    const logging = entry(type, 0, { target_bucket: 'example-logs' }, { bucket: true });
    const changes = [
      entry('alicloud_oss_bucket', 0, { bucket: 'example-data' }),
      { ...logging, address: `${module}.${logging.address}`, module_address: module },
    ];
    const { findings } = await run(planOf(changes, inner));
    expect(findings.map(({ rule }) => rule)).not.toContain('oss-bucket-logging-enabled');
  });
});

it('what was moved thousands of times, and in circles', async () => {
  const moved = (from: number, to: number): string =>
    `moved {\n  from = alicloud_oss_bucket.x${from}\n  to   = alicloud_oss_bucket.x${to}\n}\n`;
  const buckets = (name: string): string =>
    BUCKET.replace('"b"', `"${name}"`).replace('bucket =', 'count = 1000\n  bucket =');
  const { findings } = await run({
    'main.tf': times(3000, (at) => moved(at, (at + 1) % 3000)) + buckets('y'),
    'base/main.tf': buckets('x0'),
  });
  expect(findings.length).toBeGreaterThanOrEqual(1000);
});
