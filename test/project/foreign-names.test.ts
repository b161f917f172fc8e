import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, type Source } from '../helpers/sources';

const root = join(__dirname, '../..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, { readonly link?: boolean }>>;
};

/** Names that a registry has, as the lock file knows them by their hashes. Ours are links. */
const published = new Set(
  Object.entries(packages)
    .filter(([path, { link }]) => path.startsWith('node_modules/') && link !== true)
    .map(([path]) => path.slice('node_modules/'.length)),
);
/** Programs of those packages that documents name. */
const PROGRAMS = ['cdktf', 'jest', 'tsx'];

const INSTALL =
  /\b(?:npm (?:install|i|add|exec|x|create|init)|pnpm (?:add|dlx|i|install)|yarn (?:add|dlx)|bunx?|bun (?:add|x))\b((?: +[^\s`'"|&;#)]+)+)/g;
const NPX = /\bnpx\b((?: +-[\w-]+(?:=\S*)?)*) +([^\s`'"|&;#)]+)/g;

/** What of a text would run or install a name that somebody else can take. */
function foreign(text: string): string[] {
  const installed = [...text.matchAll(INSTALL)].flatMap(([, names = '']) =>
    (names.split(' -- ')[0] ?? '')
      .trim()
      .split(/ +/)
      .filter((name) => !name.startsWith('-') && !/^\.{0,2}\//.test(name))
      .filter((name) => !published.has(name.replace(/(?<=.)@[^/]*$/, ''))),
  );
  const run = [...text.matchAll(NPX)].flatMap(([whole, flags = '', name = '']) =>
    / -(?:y\b|-yes\b|p\b|-package\b)/.test(flags) || !PROGRAMS.includes(name) ? [whole] : [],
  );
  const shown = [...text.matchAll(/npmjs\.com\/package\/[\w@/.-]+/g)].map(([whole]) => whole);
  return [...installed, ...run, ...shown];
}

const OURS = 'your-organisation/alicloud-security-baseline@<commit>';

/** Actions that are not named by what they are, a commit, with the version that people know. */
function unpinned(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: *(.*)$/gm)]
    .map(([, used = '']) => used)
    .filter((used) => used !== OURS && !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used));
}

/** As people write a command: not wrapped by a comment or by JSON. */
const found = (files: readonly Source[], look: (text: string) => string[]): string[] =>
  files.flatMap(({ path, text }) => look(text).map((what) => `${path}: ${what}`));

describe('every file', () => {
  const files = filesIn('.').filter(({ path }) => !/^test\/|package-lock\.json$/.test(path));

  it('runs and installs no name that is on no registry, where anybody could take it', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(found(files, foreign)).toEqual([]);
  });

  it('uses actions by their commits, each by one', () => {
    expect(found(files, unpinned)).toEqual([]);
    const pins = files.flatMap(({ text }) =>
      [...text.matchAll(/uses: ([\w./-]+)@([0-9a-f]{40} # v\S+)/g)].map(([, name, pin]) => [
        name ?? '',
        pin ?? '',
      ]),
    );
    expect(pins.length).toBeGreaterThan(10);
    const byName = new Map(pins.map(([name, pin]) => [name, pin]));
    expect(pins.filter(([name, pin]) => byName.get(name) !== pin)).toEqual([]);
  });

  it('names our own commit for pre-commit as something to be put in', () => {
    const [, rev] = /rev: (.*)/.exec(
      readFileSync(join(root, 'examples/ci/pre-commit-config.yaml'), 'utf8'),
    ) ?? [''];
    expect(rev).toBe('<commit>');
  });
});

describe('the search for foreign names', () => {
  it.each([
    ['npx --yes alicloud-baseline@0.1.0 review .', 'npx --yes alicloud-baseline@0.1.0'],
    ['npx -y cdktf synth', 'npx -y cdktf'],
    ['npx --package=x cdktf', 'npx --package=x cdktf'],
    ['npx alicloud-baseline check', 'npx alicloud-baseline'],
    ['npx --no alicloud-baseline', 'npx --no alicloud-baseline'],
    ['`npm install alicloud-security-baseline cdktf@0.21`', 'alicloud-security-baseline'],
    ['npm i @cdktf/provider-alicloud', '@cdktf/provider-alicloud'],
    ['npm install --save-dev alicloud-sandbox@0.1.0', 'alicloud-sandbox@0.1.0'],
    ['npm exec alicloud-baseline -- check', 'alicloud-baseline'],
    ['pnpm dlx alicloud-baseline', 'alicloud-baseline'],
    ['yarn add no-such-name-of-anybody', 'no-such-name-of-anybody'],
    ['see https://www.npmjs.com/package/alicloud-sandbox', 'npmjs.com/package/alicloud-sandbox'],
  ])('finds %j', (text, what) => {
    expect(foreign(text)).toEqual([what]);
  });

  it.each([
    'npm install ../alicloud-security-baseline-0.1.0.tgz ./x.tgz cdktf@0.21 constructs@10.6',
    '`npm install` builds; npm ci && npm pack --workspaces',
    'npx cdktf diff',
    'npx --no cdktf synth',
    'npx jest test/settings and npx tsx scripts/bench.ts',
    'bin/alicloud-baseline sandbox -- npx cdktf deploy --auto-approve',
    'npm install --save-dev cdktf-cli@0.21.0',
  ])('takes %j for none', (text) => {
    expect(foreign(text)).toEqual([]);
  });

  it.each([
    'uses: actions/checkout@v4',
    '      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
    'uses: actions/checkout@3d3c42e # v7.0.1',
    'uses: your-organisation/alicloud-security-baseline@v0.1.0',
    'uses: docker://node:20',
  ])('finds %j', (text) => {
    expect(unpinned(text)).toHaveLength(1);
  });
});
