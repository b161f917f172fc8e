import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import type { ReviewCommandOptions } from '../../../cli/commands/review';
import type { Notice } from '../../../cli/review/judging';
import { temporaryFolders } from '../../helpers/temporary-folder';

/** A change does not judge itself: what it brings to the review is shown, and does not count for it. */

const TODAY = '2026-11-23';
const RULE = 'oss-bucket-private';
const CONFIG = '.alicloud-baseline-review.yaml';
const home = process.cwd();
const newFolder = temporaryFolders('judging');
beforeEach(() => {
  const head = join(newFolder(), 'head');
  mkdirSync(head);
  process.chdir(head);
});
afterEach(() => {
  process.chdir(home);
});

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const bucket = (name: string, comment = ''): string =>
  `${comment}resource "alicloud_oss_bucket_acl" "${name}" {\n  bucket = "${name}"\n  acl    = "public-read"\n}\n`;
const ignore = (until: string, reason = 'it is the shop window'): string =>
  `# alicloud-baseline:ignore ${RULE} until ${until} because ${reason}\n`;

interface Told {
  readonly findings: readonly { readonly rule: string; readonly address: string }[];
  readonly suppressed: readonly { readonly rule: string; readonly address: string }[];
  readonly configuration: readonly Notice[];
}

async function run(path: string, options: Partial<ReviewCommandOptions> = {}) {
  const { text, code, notes } = await reviewPaths([path], { format: 'json', ...options }, TODAY);
  const { findings, suppressed, configuration } = JSON.parse(text) as Told;
  const mine = ({ rule }: { readonly rule: string }): boolean =>
    rule === RULE || rule.startsWith('suppression');
  return {
    code,
    notes,
    findings: findings.filter(mine).map(({ rule, address }) => `${rule} ${address}`),
    suppressed: suppressed.filter(mine).map(({ address }) => address),
    configuration: configuration.map(
      ({ message, counts, introduced }) => `${counts}/${introduced} ${message}`,
    ),
  };
}

const FOUND = [`${RULE} alicloud_oss_bucket_acl.a`];
const off = `rules:\n  ${RULE}:\n    off: nobody minds\n`;

describe('a configuration that the change brings', () => {
  beforeEach(() => {
    write('main.tf', bucket('a'));
    write('../base/main.tf', '');
    write(CONFIG, `${off}failOn: critical\n`);
  });

  it('is shown and does not count, unless the head is trusted', async () => {
    const result = await run('.', { base: '../base' });
    expect(result).toMatchObject({ code: 1, findings: FOUND });
    expect(result.configuration).toEqual([
      'false/true findings under critical do not fail',
      `false/true ${RULE} is off: nobody minds`,
    ]);
    expect(await run('.', { base: '../base', trustHead: true })).toMatchObject({
      findings: [],
      configuration: [
        'true/true findings under critical do not fail',
        `true/true ${RULE} is off: nobody minds`,
      ],
    });
  });

  it('is that of whoever reviews where there is no base, and shown', async () => {
    expect(await run('.')).toMatchObject({
      findings: [],
      configuration: [
        'true/false findings under critical do not fail',
        `true/false ${RULE} is off: nobody minds`,
      ],
    });
  });

  it('is none where the base has the same, which judges', async () => {
    write(`../base/${CONFIG}`, `# the same\n${off}`);
    const result = await run('.', { base: '../base' });
    expect(result.findings).toEqual([]);
    expect(result.configuration).toEqual([
      `true/false ${RULE} is off: nobody minds`,
      'false/true findings under critical do not fail',
    ]);
  });

  it('does not hide what it takes away', async () => {
    write(`../base/${CONFIG}`, 'wholeAccount: true\n');
    write(CONFIG, '');
    expect((await run('.', { base: '../base' })).configuration).toEqual([
      'true/false what is not there counts as missing',
      'false/true the change takes away: what is not there counts as missing',
    ]);
  });

  it('is not found beside a base that stands in the change', async () => {
    write('out/base.tf', '');
    write(`out/${CONFIG}`, off);
    mkdirSync('.git');
    expect((await run('main.tf', { base: 'out/base.tf' })).findings).toEqual(FOUND);
  });

  it('is found beside the cdktf.out of the base', async () => {
    write('../base/cdktf.out/stacks/s/cdk.tf.json', '{}');
    write(`../base/${CONFIG}`, off);
    write('cdktf.out/stacks/s/cdk.tf.json', '{}');
    expect((await run('main.tf', { base: '../base/cdktf.out' })).findings).toEqual([]);
  });

  it.each(['text', 'markdown', 'sarif'] as const)('stands in %s', async (format) => {
    const { text } = await reviewPaths(['.'], { format, base: '../base' }, TODAY);
    expect(text).toContain('nobody minds (brought by the change, and does not count for it;');
    expect(text).toContain('findings under critical do not fail');
    const folded = /<details>[^]*nobody minds/.test(text);
    expect(folded).toBe(false);
  });
});

describe('a suppression that the change brings', () => {
  it.each([
    [
      'beside the code',
      (text: string) => write('main.tf', text + bucket('a')),
      ignore('2027-01-31'),
    ],
    [
      'in the configuration',
      (text: string) => write(CONFIG, text),
      `suppressions: [{ rule: ${RULE}, address: alicloud_oss_bucket_acl.a, reason: it is the shop window, until: '2027-01-31' }]\n`,
    ],
  ])('does not count %s, and does where the base has it', async (_, place, text) => {
    write('main.tf', bucket('a'));
    write('../base/main.tf', '');
    place(text);
    const brought = await run('.', { base: '../base' });
    expect(brought).toMatchObject({ code: 1, findings: FOUND, suppressed: [] });
    expect(brought.configuration).toEqual([
      `false/true ${RULE} is suppressed for alicloud_oss_bucket_acl.a until 2027-01-31: it is the shop window`,
    ]);
    expect(await run('.', { base: '../base', trustHead: true })).toMatchObject({
      findings: [],
      suppressed: ['alicloud_oss_bucket_acl.a'],
    });

    write('../base/main.tf', text.startsWith('#') ? text + bucket('b') + text + bucket('a') : '');
    if (!text.startsWith('#')) write(`../base/${CONFIG}`, text);
    expect(await run('.', { base: '../base' })).toMatchObject({
      findings: [],
      suppressed: ['alicloud_oss_bucket_acl.a'],
      configuration: [],
    });
  });

  it('does not count for longer than the base has it', async () => {
    write('../base/main.tf', ignore('2026-12-31') + bucket('b'));
    write('main.tf', ignore('never') + bucket('b') + bucket('a'));
    const { findings, configuration } = await run('.', { base: '../base', all: true });
    expect(findings).toEqual([...FOUND, `${RULE} alicloud_oss_bucket_acl.b`]);
    expect(configuration).toEqual([
      `false/true ${RULE} is suppressed for alicloud_oss_bucket_acl.b for ever: it is the shop window`,
    ]);
  });

  it('goes with what was moved', async () => {
    write('../base/main.tf', ignore('2027-01-31') + bucket('b'));
    const moved =
      'moved {\n  from = alicloud_oss_bucket_acl.b\n  to = alicloud_oss_bucket_acl.a\n}\n';
    write('main.tf', ignore('2027-01-31') + bucket('a').replace('"a"\n', '"b"\n') + moved);
    expect(await run('.', { base: '../base' })).toMatchObject({
      findings: [],
      suppressed: ['alicloud_oss_bucket_acl.a'],
    });
  });

  it('leaves with what it was about, without a word of being idle', async () => {
    const text = `suppressions: [{ rule: ${RULE}, address: alicloud_oss_bucket_acl.a, reason: old, until: '2027-01-31' }]\n`;
    write('../base/main.tf', bucket('a'));
    write(`../base/${CONFIG}`, text);
    write('main.tf', '');
    expect((await run('.', { base: '../base' })).findings).toEqual([]);
    write(CONFIG, text);
    expect((await run('.', { base: '../base' })).findings).toEqual([
      'suppression-unused alicloud_oss_bucket_acl.a',
    ]);
  });
});

describe('a suppression that reaches far', () => {
  it.each([
    ['*', '2027-01-31', '* until 2027-01-31'],
    ['alicloud_oss_bucket_acl.?', '2027-01-31', 'alicloud_oss_bucket_acl.? until 2027-01-31'],
    ['alicloud_oss_bucket_acl.a', 'never', 'alicloud_oss_bucket_acl.a for ever'],
    ['alicloud_oss_bucket_acl.a', '9999-12-31', 'alicloud_oss_bucket_acl.a until 9999-12-31'],
  ])('is told aloud: %s until %s', async (address, until, told) => {
    write('main.tf', bucket('a'));
    write(CONFIG, JSON.stringify({ suppressions: [{ rule: RULE, address, reason: 'x', until }] }));
    expect(await run('.')).toMatchObject({
      suppressed: ['alicloud_oss_bucket_acl.a'],
      configuration: [`true/false ${RULE} is suppressed for ${told}: x`],
    });
  });

  it('is not one thing for a while', async () => {
    write('main.tf', ignore('2027-01-31') + bucket('a'));
    expect((await run('.')).configuration).toEqual([]);
  });

  it.each(['\u200b', '\u2060\ufeff', '\u3164', '\u115f', '\u2800', '---', ' '])(
    'is none where its reason is %j',
    async (reason) => {
      const until = '2027-01-31';
      write('main.tf', bucket('a'));
      const suppression = { rule: RULE, address: 'alicloud_oss_bucket_acl.a', reason, until };
      write(CONFIG, JSON.stringify({ suppressions: [suppression] }));
      const { findings } = await run('.');
      expect(findings).toEqual([...FOUND, 'suppression-invalid alicloud_oss_bucket_acl.a']);
    },
  );
});

describe('a commit as the base', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
      encoding: 'utf8',
    }).trim();
  const commit = (): string => {
    git('add', '-A');
    git('commit', '-qm', 'x');
    return git('rev-parse', 'HEAD');
  };
  beforeEach(() => {
    git('init', '-q', '-b', 'main');
  });

  it('is read without a checkout: code, modules, comments and configuration', async () => {
    write(
      'infra/main.tf',
      `${ignore('2027-01-31')}${bucket('b')}module "m" {\n  source = "../m"\n}\n`,
    );
    write('m/main.tf', bucket('inner'));
    write(CONFIG, 'failOn: critical\n');
    commit();
    write(
      'infra/main.tf',
      `${ignore('2027-01-31')}${bucket('b')}module "m" {\n  source = "../m"\n}\n${bucket('a')}`,
    );
    write(CONFIG, off);
    const result = await run('infra', { base: 'main' });
    expect(result).toMatchObject({ findings: FOUND, suppressed: ['alicloud_oss_bucket_acl.b'] });
    expect(result.configuration).toEqual([
      'true/false findings under critical do not fail',
      `false/true ${RULE} is off: nobody minds`,
      'false/true the change takes away: findings under critical do not fail',
    ]);
    expect(git('status', '--short')).toBe('M .alicloud-baseline-review.yaml\n M infra/main.tf');
    process.chdir('infra');
    expect(await run('.', { base: 'HEAD' })).toMatchObject({ findings: FOUND });
  });

  it('has nothing of a folder that is new', async () => {
    write('other/main.tf', '');
    commit();
    write('infra/main.tf', bucket('a'));
    expect(await run('infra', { base: 'main' })).toMatchObject({
      findings: FOUND,
      notes: ['infra is not in main: everything in it counts as new'],
    });
  });

  it('is not what the change has put into a folder of its name', async () => {
    write('main.tf', '');
    commit();
    git('branch', 'origin/main');
    write('main.tf', bucket('a'));
    write('origin/main/main.tf', bucket('a'));
    await expect(run('.', { base: 'origin/main' })).rejects.toThrow(
      'origin/main: found a commit and a path of that name; allowed: ./origin/main for the path',
    );
    expect((await run('.', { base: './origin/main' })).findings).toEqual([]);
    expect((await run('.', { base: 'HEAD' })).findings).toEqual(FOUND);
  });

  it('makes nothing of links, and obeys no attributes of the commit', async () => {
    write('main.tf', '');
    write('secret.txt', bucket('a'));
    symlinkSync('/etc/hostname', 'link.tf');
    symlinkSync('..', 'up.json');
    write('.gitattributes', '*.tf export-ignore\n*.tf filter=evil\n');
    commit();
    write('main.tf', bucket('a'));
    git('rm', '-q', '--cached', 'link.tf');
    execFileSync('rm', ['link.tf']);
    const { findings, notes } = await run('.', { base: 'main' });
    expect(findings).toEqual(FOUND);
    expect(notes).toEqual([
      'main:link.tf is a link, and was not read',
      'main:up.json is a link, and was not read',
    ]);
  });

  it('keeps what a hostile tree calls its files in the folder', async () => {
    write('main.tf', bucket('a'));
    commit();
    const blob = git('hash-object', '-w', 'main.tf');
    const entry = Buffer.concat([Buffer.from('100644 ../evil.tf\0'), Buffer.from(blob, 'hex')]);
    const tree = execFileSync(
      'git',
      ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'],
      {
        input: entry,
        encoding: 'utf8',
      },
    ).trim();
    git('update-ref', 'refs/heads/evil', git('commit-tree', tree, '-m', 'x'));
    await expect(run('.', { base: 'evil' })).rejects.toThrow(
      'evil: found a file called ../evil.tf; allowed: names that stay in the folder',
    );
  });

  it.each(['--upload-pack=x', '-h', 'no-such', 'main:infra', 'main\n'])(
    'is refused where it is %j',
    async (base) => {
      write('main.tf', '');
      commit();
      await expect(run('.', { base })).rejects.toThrow(
        'found nothing of this name, and no such commit',
      );
    },
  );

  it('holds nothing outside of its repository', async () => {
    write('main.tf', '');
    commit();
    write('../elsewhere/main.tf', '');
    await expect(run('../elsewhere', { base: 'main' })).rejects.toThrow('a path outside of');
  });
});
