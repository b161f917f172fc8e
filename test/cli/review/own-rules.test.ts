import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import { explainRule, listRules, rulesHere } from '../../../cli/commands/review-rules';
import type { ReviewCommandOptions } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import type { Files } from './openings';
import { writeFiles } from './what-opens';

/** Rules of one's own are code: whose is run, and whose never. */

const newFolder = temporaryFolders('own-rules');
const home = process.cwd();
beforeEach(() => {
  process.chdir(newFolder());
});
afterEach(() => {
  process.chdir(home);
});

const CONFIG = '.alicloud-baseline-review.yaml';
const NAMED = 'ownRules: [./rules/vpc-named.cjs]\n';
const MAIN = 'resource "alicloud_vpc" "v" {\n  vpc_name = "x"\n}\n';
/** It wants names of VPCs to begin with something. */
const rule = (start: string): string => `const { startsWith } = require('./lib.cjs');
module.exports = ({ defineRule }) =>
  defineRule({
    id: 'vpc-named-by-team',
    title: 'VPCs are called after teams',
    severity: 'high',
    resourceTypes: ['alicloud_vpc'],
    rationale: 'Nobody else can tell whose they are.',
    remediation: 'Begin \`vpc_name\` with the team.',
    references: [],
    messages: { other: 'is called {name}' },
    check: ({ resource, verdict }) => {
      const name = resource.string('vpc_name');
      return verdict(name.is((text) => startsWith(text, '${start}'), { absent: false }), 'other', { name }, name);
    },
  });
`;
const rules = (start: string): Files => ({
  'rules/vpc-named.cjs': rule(start),
  'rules/lib.cjs': 'exports.startsWith = (text, start) => text.startsWith(start);\n',
});

interface Told {
  readonly findings: readonly { rule: string; message: string; address: string }[];
  readonly configuration: readonly { setting: string; counts: boolean; introduced: boolean }[];
}

async function run(options: Partial<ReviewCommandOptions>, path = 'head') {
  const { text, code } = await reviewPaths([path], { format: 'json', ...options }, '2026-11-28');
  const { findings, configuration } = JSON.parse(text) as Told;
  return {
    code,
    own: findings.filter(({ rule: id }) => id === 'vpc-named-by-team').map((one) => one.message),
    told: configuration.map((one) => `${one.setting} ${String(one.counts)}`),
  };
}

it('are written as docs/review.md shows', async () => {
  const document = readFileSync(join(__dirname, '../../../docs/review.md'), 'utf8');
  const [, shown = ''] = /```js\n(module\.exports[^]*?)```/.exec(document) ?? [];
  const team = MAIN.replace('"x"', '"team-x"');
  writeFiles('.', { 'head/main.tf': MAIN, 'good/main.tf': team, 'own/c.yaml': NAMED });
  writeFiles('own', { 'rules/vpc-named.cjs': shown });
  expect(await run({ config: 'own/c.yaml' })).toMatchObject({ own: ['is called x'] });
  expect(await run({ config: 'own/c.yaml' }, 'good')).toMatchObject({ own: [] });
});

it('are those of a configuration that is named, with their options', async () => {
  writeFiles('.', { 'head/main.tf': MAIN, 'own/c.yaml': NAMED });
  writeFiles('own', rules('team-'));
  expect(await run({ config: 'own/c.yaml' })).toEqual({
    code: 1,
    own: ['is called x'],
    told: ['ownRules true'],
  });
  writeFiles('own', {
    'c.yaml': `${NAMED}rules: { vpc-named-by-team: { off: until all are renamed } }\n`,
  });
  expect(await run({ config: 'own/c.yaml' })).toMatchObject({ own: [] });
  writeFiles('own', rules('x'));
  writeFiles('own', { 'c.yaml': NAMED });
  expect(await run({ config: 'own/c.yaml' })).toMatchObject({ own: [] });
});

it('are those of the base, whatever the change makes of them', async () => {
  writeFiles('base', { [CONFIG]: NAMED, ...rules('team-') });
  const evil = 'globalThis.ranInHead = true; module.exports = [];\n';
  writeFiles('.', { 'head/main.tf': MAIN, [CONFIG]: NAMED, 'rules/vpc-named.cjs': evil });
  expect(await run({ base: './base' })).toMatchObject({ code: 1, own: ['is called x'] });
  expect(globalThis).not.toHaveProperty('ranInHead');
});

it('are those of a commit', async () => {
  writeFiles('.', { [CONFIG]: NAMED, 'head/main.tf': '', ...rules('team-') });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args]);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'a');
  writeFiles('.', { 'head/main.tf': MAIN, 'rules/vpc-named.cjs': 'module.exports = [];\n' });
  expect(await run({ base: 'HEAD' })).toMatchObject({ code: 1, own: ['is called x'] });
});

it('that the change brings are told and not run, unless it is trusted', async () => {
  writeFiles('.', { 'head/main.tf': MAIN, 'base/main.tf': '', [CONFIG]: NAMED });
  writeFiles('.', rules('team-'));
  expect(await run({ base: 'base' })).toMatchObject({ own: [], told: ['ownRules false'] });
  expect(await run({ base: 'base', trustHead: true })).toMatchObject({
    own: ['is called x'],
    told: ['ownRules true'],
  });
});

it('are no code of the folder where nobody said that it is trusted', async () => {
  writeFiles('.', { 'head/main.tf': MAIN, [CONFIG]: NAMED, ...rules('team-') });
  await expect(run({})).rejects.toThrow(
    'ownRules: found code that may be part of what is reviewed',
  );
  expect(await run({ trustHead: true })).toMatchObject({ code: 1 });
  expect(await run({ config: CONFIG })).toMatchObject({ code: 1 });
});

it('cannot be suppressed by the change', async () => {
  writeFiles('base', { [CONFIG]: NAMED, ...rules('team-') });
  const ignore = '# alicloud-baseline:ignore vpc-named-by-team until 2027-01-01 because I say so\n';
  writeFiles('head', { 'main.tf': `${ignore}${MAIN}` });
  expect(await run({ base: 'base' })).toMatchObject({ code: 1, own: ['is called x'] });
});

it('are a package that is installed there', async () => {
  writeFiles('own', {
    'c.yaml': 'ownRules: [our-rules]\n',
    'node_modules/our-rules/package.json': '{"main":"vpc-named.cjs"}',
    'node_modules/our-rules/vpc-named.cjs': rule('team-'),
    'node_modules/our-rules/lib.cjs': rules('')['rules/lib.cjs'] ?? '',
  });
  writeFiles('head', { 'main.tf': MAIN });
  expect(await run({ config: 'own/c.yaml' })).toMatchObject({ own: ['is called x'] });
});

it.each<[string, string, Files, string]>([
  ['is not there', './no.cjs', {}, 'found nothing of this name'],
  ['is above', '../evil.cjs', {}, 'found code that is elsewhere'],
  ['is a package of a folder above', 'evil', {}, 'found code that is elsewhere'],
  ['is a link out', './link.cjs', {}, 'found code that is elsewhere'],
  [
    'loads what is above',
    './a.cjs',
    { 'a.cjs': "module.exports = require('../evil.cjs');" },
    'found code that is elsewhere',
  ],
  ['does not parse', './a.cjs', { 'a.cjs': 'module.exports = {' }, 'rules that cannot be loaded'],
  ['throws', './a.cjs', { 'a.cjs': "throw new Error('no');" }, 'rules that cannot be loaded'],
  ['exports nothing', './a.cjs', { 'a.cjs': '' }, 'no rule: id:'],
  ['exports null', './a.cjs', { 'a.cjs': 'module.exports = null;' }, 'no rule: a rule:'],
  [
    'is called as one of ours',
    './vpc.cjs',
    {
      'vpc.cjs': rule('x').replace('vpc-named-by-team', 'oss-bucket-private'),
      'lib.cjs': 'exports.startsWith = () => true;',
    },
    'a second rule oss-bucket-private',
  ],
])('are refused where one %s', async (_, name, files, message) => {
  writeFiles('.', {
    'head/main.tf': MAIN,
    'evil.cjs': 'globalThis.ranEvil = true; module.exports = [];',
    'node_modules/evil/index.js': 'globalThis.ranEvil = true; module.exports = [];',
  });
  writeFiles('own', { 'c.yaml': `ownRules: ['${name}']\n`, ...files });
  if (name === './link.cjs') symlinkSync('../evil.cjs', join('own', 'link.cjs'));
  await expect(run({ config: 'own/c.yaml' })).rejects.toThrow(message);
  expect(globalThis).not.toHaveProperty('ranEvil');
});

it('that throw when they are asked end with 3', async () => {
  writeFiles('.', { 'head/main.tf': MAIN, 'own/c.yaml': 'ownRules: [./a.cjs]\n' });
  const broken = rule('x').replace('const name =', "throw new Error('no'); const name =");
  writeFiles('own', { 'a.cjs': broken, 'lib.cjs': 'exports.startsWith = () => true;' });
  expect(await run({ config: 'own/c.yaml' })).toMatchObject({ code: 3 });
});

describe('rules of one’s own, when rules are listed and explained', () => {
  beforeEach(() => {
    writeFiles('.', { [CONFIG]: NAMED, ...rules('a') });
  });

  it.each([
    ['--config', { config: CONFIG }],
    ['--trust-head', { trustHead: true }],
  ])('are among them with %s', async (_, options) => {
    const { rules: here, notes } = await rulesHere(options);
    expect(listRules(here)).toMatch(/^vpc-named-by-team +high {6}VPCs are called after teams$/m);
    expect(listRules(here)).toMatch(/^oss-bucket-private +critical/m);
    expect(explainRule('vpc-named-by-team', here)).toContain(
      'fix: Begin `vpc_name` with the team.',
    );
    expect(notes).toEqual([]);
  });

  it('are there though they are off', async () => {
    const off = 'rules: { vpc-named-by-team: { off: not yet } }\n';
    writeFiles('.', { [CONFIG]: NAMED + off });
    const { rules: here } = await rulesHere({ config: CONFIG });
    expect(explainRule('vpc-named-by-team', here)).toContain('VPCs are called after teams.');
  });

  it('are not run where nobody vouches for them, and that is told', async () => {
    writeFiles('.', { 'rules/vpc-named.cjs': 'globalThis.ranUnasked = true;' });
    const { rules: here, notes } = await rulesHere({});
    expect(listRules(here)).not.toContain('vpc-named-by-team');
    expect(notes).toEqual([
      `${CONFIG} brings rules of its own, which are not run: --config ${CONFIG} shows them`,
    ]);
    expect(globalThis).not.toHaveProperty('ranUnasked');
  });

  it.each([
    ['a.mjs', "export default { id: 'a-b' };"],
    ['a.ts', "import { x } from 'x';\nexport const id: string = x;"],
  ])('say what is taken where they are %s', async (name, text) => {
    writeFiles('.', { [CONFIG]: `ownRules: [./${name}]\n`, [name]: text });
    await expect(rulesHere({ config: CONFIG })).rejects.toThrow(
      /rules that cannot be loaded: .*allowed: CommonJS; TypeScript and ES modules as `esbuild/s,
    );
  });
});
