import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import type { ReviewCommandOptions } from '../../../cli/commands/review';
import { isBaselineError } from '../../../alicloud/problems';
import { InputError, type Json } from '../../../policies/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { buildPlan } from '../../policies/review/build-plan';

const TODAY = '2026-11-23';
const PASSWORD = 'alicloud_ram_password_policy';
const RULE = 'ram-password-minimum-length';
const newFolder = temporaryFolders('review');
let current = '';
const folder = (): string => current;
beforeEach(() => {
  current = newFolder();
});

function write(name: string, content: Json): string {
  const path = join(folder(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

interface Found {
  readonly rule: string;
  readonly address: string;
  readonly where: { readonly file?: string; readonly line?: number; readonly construct?: string };
  readonly introduced: boolean;
}

async function run(paths: readonly string[], options: Partial<ReviewCommandOptions> = {}) {
  const { text, code, notes } = await reviewPaths(paths, { format: 'json', ...options }, TODAY);
  const { findings, suppressed, counts } = JSON.parse(text) as {
    readonly findings: readonly Found[];
    readonly suppressed: readonly Found[];
    readonly counts: Readonly<Record<string, number>>;
  };
  const mine = findings.filter(({ rule }) => rule === RULE || rule.startsWith('suppression'));
  return { code, notes, findings: mine, suppressed, counts };
}

async function refusal(
  paths: readonly string[],
  options: Partial<ReviewCommandOptions> = {},
): Promise<string> {
  try {
    await run(paths, options);
  } catch (error) {
    if (!(error instanceof InputError) && !isBaselineError(error)) throw error;
    return error.message.replaceAll(relative(process.cwd(), folder()), '').replaceAll(folder(), '');
  }
  throw new Error('not refused');
}

const policy = (length: Json, address = `${PASSWORD}.p`) => ({
  address,
  after: { minimum_password_length: length },
});

describe('the review of a plan', () => {
  it('ends with 1 over findings, and with 0 under the threshold', async () => {
    const plan = write('plan.json', buildPlan(policy(8)));
    expect(await run([plan])).toMatchObject({
      code: 1,
      findings: [{ rule: RULE, address: `${PASSWORD}.p` }],
    });
    expect((await run([plan], { failOn: 'critical' })).code).toBe(0);
  });

  it('ends with 3 where something cannot be judged and that is asked for', async () => {
    const unknown = {
      address: `${PASSWORD}.p`,
      unknown: { minimum_password_length: true },
      expressions: { minimum_password_length: { references: ['var.x'] } },
    };
    const config = write('config.yaml', { rules: {} });
    const plan = write('plan.json', buildPlan(unknown));
    expect((await run([plan], { config, strict: true })).code).toBe(3);
  });

  it('tells only what the change brings, or all', async () => {
    const before = { minimum_password_length: 8 };
    const plan = write('plan.json', buildPlan({ ...policy(8), before }));
    expect((await run([plan])).findings).toEqual([]);
    expect((await run([plan], { all: true })).findings).toHaveLength(1);
  });

  it('takes another plan for what there was before', async () => {
    const plan = write('plan.json', buildPlan(policy(8)));
    const base = write('base.json', buildPlan(policy(8)));
    const other = write('other.json', buildPlan(policy(14)));
    expect((await run([plan], { base })).findings).toEqual([]);
    expect((await run([plan], { base: other })).findings).toHaveLength(1);
  });

  it('tells the lines of its sources', async () => {
    const plan = write('plan.json', buildPlan(policy(8)));
    write('src/main.tf', `\n\nresource "${PASSWORD}" "p" {\n}\n`);
    const [finding] = (await run([plan], { source: join(folder(), 'src') })).findings;
    expect(finding?.where.line).toBe(3);
    expect(finding?.where.file).toMatch(/src\/main\.tf$/);
  });

  it('takes a base without configuration for nothing that was there before', async () => {
    const head = dirname(
      write('head/main.tf', `resource "${PASSWORD}" "p" {\n  minimum_password_length = 8\n}\n`),
    );
    const empty = join(folder(), 'empty');
    mkdirSync(empty);
    const others = dirname(write('others/README.md', '# Nothing of Terraform yet'));
    for (const base of [empty, others]) {
      const { code, findings, notes } = await run([head], { base });
      expect({ code, findings }).toMatchObject({
        code: 1,
        findings: [{ rule: RULE, introduced: true }],
      });
      expect(notes).toEqual([
        `the base ${relative(process.cwd(), base)} has no configuration: everything counts as new`,
      ]);
    }
  });

  it('still refuses a base that is not there, one that does not parse, and nothing to review', async () => {
    const head = dirname(write('head/main.tf', ''));
    expect(await refusal([head], { base: join(folder(), 'no-such') })).toContain(
      'nothing of this name',
    );
    const broken = dirname(write('broken/main.tf', 'resource "'));
    expect(await refusal([head], { base: broken })).toContain('no HCL');
    const empty = join(folder(), 'empty');
    mkdirSync(empty);
    expect(await refusal([empty], { base: head })).toContain('no configuration');
  });

  it('gives the same bytes twice', async () => {
    const plan = write('plan.json', buildPlan(policy(8), policy(9, `${PASSWORD}.q`)));
    for (const format of ['text', 'markdown', 'json', 'sarif', 'junit'] as const) {
      const once = await reviewPaths([plan], { format }, TODAY);
      expect(await reviewPaths([plan], { format }, TODAY)).toEqual(once);
    }
  });
});

describe('the review of a configuration', () => {
  it('reads HCL with variables, locals, modules and tfvars', async () => {
    write('main.tf', `variable "n" {}\nmodule "m" {\n  source = "./m"\n  length = var.n\n}\n`);
    write('terraform.tfvars', 'n = 8\n');
    write(
      'm/main.tf',
      `variable "length" {}\nresource "${PASSWORD}" "p" {\n  minimum_password_length = var.length\n}\n`,
    );
    const { findings, notes } = await run([folder()]);
    expect(findings).toMatchObject([{ address: `module.m.${PASSWORD}.p`, where: { line: 3 } }]);
    expect(notes).toEqual([]);
  });

  it('obeys comments beside the code, and tells of those that do nothing', async () => {
    const ignore = (rule: string) =>
      `# alicloud-baseline:ignore ${rule} until 2027-01-31 because the old system cannot`;
    write(
      'main.tf',
      `${ignore(RULE)}\nresource "${PASSWORD}" "a" {}\n\nresource "${PASSWORD}" "b" {\n  ${ignore(RULE)}\n}\n\nresource "${PASSWORD}" "c" {}\n${ignore('no-such-rule')}\n`,
    );
    const { findings, suppressed } = await run([folder()]);
    expect(suppressed.map(({ address }) => address)).toEqual(
      expect.arrayContaining([`${PASSWORD}.a`, `${PASSWORD}.b`]),
    );
    expect(findings.map(({ rule, address }) => `${rule} ${address}`)).toEqual(
      expect.arrayContaining([`${RULE} ${PASSWORD}.c`, 'suppression-invalid ']),
    );
    expect(findings).toHaveLength(2);
  });

  it.each([
    [`${RULE} until 2027-01-31 because a b  c `, 'suppressed'],
    [`${RULE}   until   2027-01-31\tbecause x`, 'suppressed'],
    [`${RULE} because x`, 'until is neither a day'],
    [`${RULE} until 2027-01-31`, 'it has no reason'],
    [`${RULE} until 2027-01-31 because  `, 'it has no reason'],
    ['until 2027-01-31 because x', 'it names no rule'],
    ['', 'it names no rule'],
    [`${RULE} until 2027-01-31 since x`, 'nothing'],
    ['is how this is done', 'nothing'],
  ])('takes %j behind the mark for what it is: %s', async (comment, told) => {
    write('main.tf', `# alicloud-baseline:ignore ${comment}\nresource "${PASSWORD}" "a" {}\n`);
    const { findings, suppressed } = await run([folder()]);
    const invalid = findings.filter(({ rule }) => rule === 'suppression-invalid');
    const messages = invalid.map((one) => (one as Found & { message: string }).message).join('');
    expect(suppressed.some(({ rule }) => rule === RULE)).toBe(told === 'suppressed');
    expect(invalid).toHaveLength(told === 'suppressed' || told === 'nothing' ? 0 : 1);
    expect(messages).toContain(invalid.length === 0 ? '' : told);
  });

  it('reads cdktf output, its construct paths, and suppressions in metadata', async () => {
    const stack = (name: string, more: Json = {}) =>
      write(`cdktf.out/stacks/${name}/cdk.tf.json`, {
        resource: {
          [PASSWORD]: {
            p: { '//': { metadata: { path: `${name}/Policy` }, ...(more as object) } },
          },
        },
      });
    stack('one');
    stack('two', { 'alicloud-baseline:ignore': { rule: RULE, reason: 'x', until: 'never' } });
    const at = (name: string) => ({ name, synthesizedStackPath: `stacks/${name}/cdk.tf.json` });
    write('cdktf.out/manifest.json', {
      version: '0.21.0',
      stacks: { one: at('one'), two: at('two') },
    });
    const { findings, suppressed } = await run([folder()]);
    expect(findings).toMatchObject([
      { address: `one/${PASSWORD}.p`, where: { construct: 'one/Policy', line: 4 } },
    ]);
    expect(suppressed.map(({ address, rule }) => `${address} ${rule}`)).toContain(
      `two/${PASSWORD}.p ${RULE}`,
    );
  });

  it('takes a configuration for what there was before', async () => {
    const main = (length: number, before = '') =>
      `${before}resource "${PASSWORD}" "p" {\n  minimum_password_length = ${length}\n}\n`;
    write('new/main.tf', main(8, '\n\n'));
    write('old/main.tf', main(8));
    const base = join(folder(), 'old');
    expect((await run([join(folder(), 'new')], { base })).findings).toEqual([]);
  });
});

describe('what was moved', () => {
  const bad = (name: string) =>
    `resource "${PASSWORD}" "${name}" {\n  count = 2\n  minimum_password_length = 8\n}\n`;
  const moved = (from: string, to: string) => `moved {\n  from = ${from}\n  to = ${to}\n}\n`;

  it('is not new, through several moves, and what was not moved is', async () => {
    const base = write('base/main.tf', bad('a'));
    const after = write(
      'after/main.tf',
      bad('c') + moved(`${PASSWORD}.a`, `${PASSWORD}.b`) + moved(`${PASSWORD}.b`, `${PASSWORD}.c`),
    );
    expect((await run([after], { base })).findings).toEqual([]);
    const other = write('other/main.tf', bad('c') + moved(`${PASSWORD}.b`, `${PASSWORD}.c`));
    expect((await run([other], { base })).findings).toHaveLength(2);
  });

  it('ends where moves go in a circle', async () => {
    const base = write('base/main.tf', bad('a'));
    const after = write(
      'after/main.tf',
      bad('c') + moved(`${PASSWORD}.a`, `${PASSWORD}.b`) + moved(`${PASSWORD}.b`, `${PASSWORD}.a`),
    );
    expect((await run([after], { base })).findings).toHaveLength(2);
  });

  it('is known by its module', async () => {
    const call = (name: string) => `module "${name}" {\n  source = "./mod"\n}\n`;
    write('base/mod/main.tf', bad('a'));
    write('after/mod/main.tf', bad('a'));
    const base = dirname(write('base/main.tf', call('x')));
    const after = dirname(write('after/main.tf', call('y') + moved('module.x', 'module.y')));
    expect((await run([after], { base })).findings).toEqual([]);
  });
});

describe('a configuration of the review', () => {
  const config = (content: Json) => write('review.yaml', content);

  it('changes severities, switches rules off for a reason, and suppresses', async () => {
    const plan = write('plan.json', buildPlan(policy(8)));
    const graver = config({ rules: { [RULE]: { severity: 'critical' } } });
    expect(await run([plan], { config: graver, failOn: 'critical' })).toMatchObject({ code: 1 });
    const off = config({ rules: { [RULE]: { off: 'checked elsewhere' } } });
    expect((await run([plan], { config: off })).findings).toEqual([]);
    const suppressing = config({
      suppressions: [{ rule: RULE, address: '*', reason: 'x', until: '2026-12-31' }],
    });
    expect((await run([plan], { config: suppressing })).suppressed).toHaveLength(1);
  });

  it.each([
    [
      '7',
      ':1:1  found 7, allowed: a map with the keys ownRules, preset, wholeAccount, failOn, rules, never, suppressions.',
    ],
    [
      'preset: cis-3.0',
      ":1:9  preset: found 'cis-3.0', allowed: cis-2.0, cis-1.0 or strict. Did you mean",
    ],
    [
      'presets: cis-2.0',
      ':1:1  presets: found an unknown key, allowed: ownRules, preset, wholeAccount, failOn, rules, never or suppressions. Did you mean preset?',
    ],
    [
      'rules: { ram-password-minimum-lenght: {} }',
      `:1:10  rules.ram-password-minimum-lenght: found no rule of this name, allowed: the rules of this version. Did you mean ${RULE}?`,
    ],
    [
      `rules:\n  ${RULE}: { off: true }`,
      `:2:39  rules.${RULE}.off: found true, allowed: the reason, as a text. Write why it is off.`,
    ],
    [`rules:\n  ${RULE}: { off: "\\u200b \\u3164" }`, `:2:39  rules.${RULE}.off: found`],
    [
      `rules:\n  ${RULE}: { options: { x: 1 } }`,
      `:2:48  rules.${RULE}.options.x: found no such option, allowed: no options.`,
    ],
    [
      `rules:\n  ${RULE}: { options: 7 }`,
      `:2:43  rules.${RULE}.options: found 7, allowed: an object with options.`,
    ],
    [
      'suppressions: [{ rule: x }]',
      ':1:16  suppressions[0].address: found nothing, allowed: a text. Give it a value.',
    ],
    ['a: [', ':1:5  found '],
    [
      'failOn: &a low\npreset: *a',
      ':2:9  preset: found an alias (a name after *), allowed: the value itself.',
    ],
    [
      'failOn: low\nfailOn: critical',
      ':2:1  failOn: found a key that line 1 has already, allowed: each key once.',
    ],
  ])('is refused where it is %s', async (content, told) => {
    const plan = write('plan.json', buildPlan(policy(8)));
    const message = await refusal([plan], { config: config(content) });
    expect(message).toContain(`/review.yaml${told}`);
  });

  it('is told with all that is wrong with it', async () => {
    const plan = write('plan.json', buildPlan(policy(8)));
    const message = await refusal([plan], { config: config('presets: x\nfailOn: 7\n') });
    expect(message).toMatch(
      /:1:1 {2}presets[^]*:2:9 {2}failOn: found 7, allowed: low, medium, high or critical[^]*2 problems in the configuration of the review/,
    );
  });

  it('may hold nothing but comments', async () => {
    const plan = write('plan.json', buildPlan(policy(8)));
    expect((await run([plan], { config: config('# rules:\n') })).findings).toHaveLength(1);
  });
});

describe('input that is hostile', () => {
  const text = JSON.stringify(buildPlan(policy(8)), null, 2);

  it.each([
    [
      'cut off',
      text.slice(0, 400),
      /^\/plan\.json, line \d+, column \d+: found an end in the middle; allowed: whole JSON/,
    ],
    ['empty', '', /^\/plan\.json, line 1, column 1: found nothing; allowed: whole JSON/],
    [
      'no JSON',
      '{ "a": hello-secret }',
      /^\/plan\.json, line 1, column 8: found no JSON; allowed: whole JSON/,
    ],
    [
      'another format',
      text.replace('"1.2"', '"2.0"'),
      /^\/plan\.json, format_version: found "2\.0"; allowed: 1\.x/,
    ],
    ['neither', '{"a":1}', /^\/plan\.json: found neither a plan nor a configuration; allowed: /],
    ['a text', '"x"', /^\/plan\.json: found neither a plan nor a configuration; allowed: /],
  ])('is refused where it is %s', async (_, content, told) => {
    const message = await refusal([write('plan.json', content)]);
    expect(message).toMatch(told);
    expect(message).not.toContain('hello-secret');
  });

  it('is refused where HCL does not parse, with the place', async () => {
    write('main.tf', `resource "${PASSWORD}" "p" {\n  minimum_password_length = \n}\n`);
    expect(await refusal([folder()])).toBe(
      '/main.tf, line 2, column 29: found no HCL: Invalid expression; allowed: a file that terraform validate takes',
    );
  });

  it('is refused where there is nothing, or nothing of ours', async () => {
    expect(await refusal([join(folder(), 'none')])).toMatch(/^\/none: found nothing of this name/);
    expect(await refusal([folder()])).toMatch(/: found no configuration; allowed: /);
  });

  it('is refused where links lead in a circle', async () => {
    symlinkSync(join(folder(), 'b'), join(folder(), 'a'));
    symlinkSync(join(folder(), 'a'), join(folder(), 'b'));
    expect(await refusal([join(folder(), 'a')])).toMatch(/^\/a: found links that lead in a circle/);
  });

  it('is refused where it nests without end', async () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => [`l${at}`, `\${local.l${at + 1}}`]);
    const resource = { alicloud_oss_bucket: { a: { bucket: '${local.l0}' } } };
    const deep = write('main.tf.json', { locals: Object.fromEntries(chain) as Json, resource });
    expect(await refusal([deep])).toMatch(/^\/main\.tf\.json: found values that are nested too/);
  });

  it('is refused by the name that it was given', async () => {
    const path = write('main.tf', '');
    writeFileSync(path, Buffer.from([0xff, 0xfe]));
    expect(await refusal([folder()])).toMatch(/^\/main\.tf: found bytes that are not UTF-8/);
  });

  it('is refused where a module calls itself', async () => {
    write('main.tf', 'module "m" {\n  source = "./."\n}\n');
    expect(await refusal([folder()])).toMatch(/module\.m: found a module that calls itself/);
  });

  it('is taken with a policy of 10 MB, types that there are not, and circles', async () => {
    const plan = write(
      'plan.json',
      buildPlan(
        {
          address: 'alicloud_ram_policy.big',
          after: { policy_document: 'x'.repeat(10 * 1024 * 1024) },
        },
        { address: 'alicloud_no_such_thing.a', after: { a: 1 } },
        {
          address: 'alicloud_oss_bucket.a',
          unknown: { bucket: true },
          expressions: { bucket: { references: ['alicloud_oss_bucket.b.bucket'] } },
        },
        {
          address: 'alicloud_oss_bucket.b',
          unknown: { bucket: true },
          expressions: { bucket: { references: ['alicloud_oss_bucket.a.bucket'] } },
        },
        policy(8),
      ),
    );
    expect((await run([plan])).findings).toHaveLength(1);
  });
});
