import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { LAYERS, violationsOf } from '../helpers/layers';
import { sourcesIn, usesOf } from '../helpers/sources';

const root = join(__dirname, '../..');
const sources = sourcesIn(...LAYERS);

describe('the sources', () => {
  it('are all read: the parts that there are have some', () => {
    const parts = new Set(sources.map(({ path }) => path.split('/')[0]));
    expect([...parts]).toEqual(
      expect.arrayContaining(['alicloud', 'settings', 'constructs', 'main.ts', 'cli', 'packages']),
    );
    const paths = sources.map(({ path }) => path);
    expect(paths).toContain('packages/sandbox/src/index.ts');
    expect(paths).toContain('packages/provider-alicloud/scripts/build.ts');
    expect(paths.filter((path) => /node_modules|\/dist\/|\/lib\/|\.d\.ts/.test(path))).toEqual([]);
  });

  it('import one way only, keep cdktf and the environment in their places, and make one App', () => {
    expect(sources.flatMap(violationsOf)).toEqual([]);
  });

  it('make their App in main.ts', () => {
    const makers = sources.filter((source) => usesOf(source).makesApp);
    expect(makers.map(({ path }) => path)).toEqual(['main.ts']);
  });

  it('ask isConstruct, as constructs of another copy of the framework are no instances', () => {
    const asking = sourcesIn('constructs').filter(({ text }) => text.includes('instanceof'));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  it('keep main.ts under 60 lines and every file that is written by hand under 300', () => {
    const lines = (text: string): number => text.split('\n').length - 1;
    const long = [...sources, ...sourcesIn('scripts')].filter(
      ({ path, text }) =>
        !path.endsWith('.generated.ts') && lines(text) >= (path === 'main.ts' ? 60 : 300),
    );
    expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
  });
});

describe('violationsOf', () => {
  const found = (path: string, text: string): string[] => violationsOf({ path, text });

  it.each([
    [
      'alicloud/a.ts',
      "import { x } from '../settings/format-value';",
      'imports ../settings/format-value',
    ],
    ['alicloud/a.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    [
      'packages/sandbox/src/a.ts',
      "import { x } from '../../../alicloud/printable';",
      'imports ../../../alicloud/printable',
    ],
    ['settings/a.ts', "import { x } from '../policies/roles';", 'imports ../policies/roles'],
    ['settings/a.ts', "import { x } from '../policies';", 'imports ../policies'],
    ['settings/a.ts', "import type { x } from '../constructs/x.js';", 'imports ../constructs/x.js'],
    ['settings/a.ts', "export * from '../cli/exit';", 'imports ../cli/exit'],
    ['settings/a.ts', "type X = import('../cli/exit').X;", 'imports ../cli/exit'],
    ['settings/a.ts', "import x = require('../main');", 'imports ../main'],
    ['settings/deep/a.ts', "void import('../../main.js');", 'imports ../../main.js'],
    ['settings/a.ts', 'void import(`../policies`);', 'imports ../policies'],
    ['settings/a.ts', "const x = require('constructs');", 'imports constructs'],
    ['policies/ram/a.ts', "import '../../constructs';", 'imports ../../constructs'],
    ['policies/a.ts', "import type { App } from 'cdktf';", 'imports cdktf'],
    [
      'policies/a.ts',
      "import '@cdktf/provider-alicloud/lib/vpc';",
      'imports @cdktf/provider-alicloud/lib/vpc',
    ],
    ['policies/a.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ['policies/a.ts', "import { get } from 'https';", 'imports https'],
    ['constructs/a.ts', "import '../cli/areas';", 'imports ../cli/areas'],
    ['constructs/a.ts', "import '../main';", 'imports ../main'],
    ['constructs/a.ts', "import 'alicloud-sandbox';", 'imports alicloud-sandbox'],
    ['constructs/a.ts', "import { existsSync } from 'fs';", 'imports fs'],
    ['main.ts', "import './cli/process';", 'imports ./cli/process'],
    ['cli/a.ts', "import { App } from 'cdktf';", 'imports cdktf'],
    ['packages/sandbox/src/a.ts', "import '../../../settings';", 'imports ../../../settings'],
    [
      'packages/sandbox/src/a.ts',
      "import 'alicloud-security-baseline/settings';",
      'imports alicloud-security-baseline/settings',
    ],
    ['packages/sandbox/src/a.ts', "import { Construct } from 'constructs';", 'imports constructs'],
    ['functions/budget-watch/a.ts', "import '../../policies';", 'imports ../../policies'],
    ['constructs/a.ts', 'void import(name);', 'imports what it computes: name'],
    ['cli/a.ts', 'new App();', 'makes an App'],
    ['constructs/a.ts', 'new cdktf.App({ outdir });', 'makes an App'],
    ['constructs/a.ts', 'const x = process.env.HOME;', 'reads process.env'],
    ['constructs/a.ts', "const x = process['env'];", 'reads process.env'],
    ['settings/a.ts', 'const { env } = process;', 'reads process.env'],
    ['settings/a.ts', "import { env } from 'node:process';", 'reads process.env'],
    ['policies/a.ts', 'const { env: e } = globalThis.process;', 'reads process.env'],
  ])('finds what %s does with %j', (path, text, what) => {
    expect(found(path, text)).toEqual([`${path} ${what}`]);
  });

  it.each([
    ['alicloud/api/a.ts', "import './b'; import '../names'; import ipaddr from 'ipaddr.js';"],
    ['settings/a.ts', "import '../alicloud/names';"],
    ['policies/ram/a.ts', "import '../../alicloud/api/products';"],
    [
      'settings/a.ts',
      "import { z } from 'zod'; import './presets'; import '../settings/format-value';",
    ],
    ['settings/a.ts', "import { x } from '../alicloud/printable';"],
    ['cli/a.ts', "import { x } from '../alicloud/printable';"],
    ['policies/a.ts', "import type { S } from '../settings'; import './ram';"],
    ['policies/a.ts', "// import { App } from 'cdktf'\nconst x = \"require('cdktf')\";"],
    ['constructs/a.ts', "import '../settings'; import '../policies/ram'; import 'constructs';"],
    ['constructs/a.ts', "import '@cdktf/provider-alicloud/lib/vpc'; import 'cdktf';"],
    ['main.ts', "import './settings'; import './constructs'; new App(); process.env.X;"],
    ['cli/a.ts', "import '../settings'; import '../constructs'; import 'alicloud-sandbox';"],
    ['cli/a.ts', "import { readFileSync } from 'node:fs'; process.env.HOME;"],
    ['packages/sandbox/src/a.ts', "import './constructs'; import 'node:fs'; process.env.HOME;"],
    ['packages/sandbox/scripts/a.ts', "import '../../provider-alicloud/scripts/schema-files';"],
    ['constructs/a.ts', 'const env = settings.env; new Application(); process.exitCode;'],
    ['settings/a.ts', "import 'constructs-of-my-own';"],
  ])('finds nothing in what %s does with %j', (path, text) => {
    expect(found(path, text)).toEqual([]);
  });
});

describe('the lint rule', () => {
  /** Which of the imports the rule for a file of that path forbids. */
  function forbidden(plants: readonly (readonly [path: string, target: string])[]): string[] {
    // In a process of its own: the configuration is an ES module, which Jest does not load.
    const program = `
      const { ESLint, Linter } = require('eslint');
      const { parser } = require('typescript-eslint');
      const RULE = 'no-restricted-imports';
      (async () => {
        const found = [];
        for (const [path, target] of ${JSON.stringify(plants)}) {
          const { rules } = await new ESLint().calculateConfigForFile(path);
          const config = { files: ['**/*.ts'], languageOptions: { parser }, rules: { [RULE]: rules[RULE] ?? 'off' } };
          for (const kind of ['import', 'import type', 'export']) {
            const text = kind + " { x } from '" + target + "';";
            const messages = new Linter().verify(text, [config], { filename: path });
            if (messages.some(({ ruleId }) => ruleId === RULE)) found.push(path + ' ' + kind + ' ' + target);
          }
        }
        console.log(JSON.stringify(found));
      })();`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as string[];
  }

  const kinds = (plants: readonly (readonly [string, string])[]): string[] =>
    plants.flatMap(([path, target]) =>
      ['import', 'import type', 'export'].map((kind) => `${path} ${kind} ${target}`),
    );

  it('forbids what the layers forbid', () => {
    const plants = [
      ['alicloud/x.ts', '../settings'],
      ['alicloud/x.ts', '../settings/format-value'],
      ['alicloud/x.ts', '../policies'],
      ['alicloud/x.ts', 'cdktf'],
      ['packages/sandbox/src/x.ts', '../../../alicloud/printable'],
      ['functions/budget-watch/src/x.ts', '../../../alicloud/printable'],
      ['settings/x.ts', '../policies'],
      ['settings/x.ts', '../policies/ram/parse'],
      ['settings/x.ts', '../constructs'],
      ['settings/x.ts', '../cli'],
      ['settings/x.ts', '../cli/exit'],
      ['settings/x.ts', 'cdktf'],
      ['settings/x.ts', 'constructs'],
      ['settings/x.ts', '@cdktf/provider-alicloud/lib/vpc'],
      ['policies/ram/x.ts', '../../constructs/identity'],
      ['policies/ram/x.ts', '../../cli'],
      ['policies/ram/x.ts', 'cdktf/lib/app'],
      ['policies/x.ts', '@cdktf/provider-alicloud'],
      ['constructs/identity/x.ts', '../../cli'],
      ['constructs/identity/x.ts', '../../cli/process'],
      ['constructs/x.ts', 'alicloud-sandbox'],
      ['packages/sandbox/src/x.ts', '../../../settings'],
      ['packages/sandbox/src/x.ts', '../../../settings/load'],
      ['packages/sandbox/src/x.ts', '../../../policies'],
      ['packages/sandbox/src/x.ts', '../../../constructs'],
      ['packages/sandbox/src/x.ts', '../../../cli'],
      ['packages/sandbox/src/x.ts', 'alicloud-security-baseline'],
    ] as const;
    expect(forbidden(plants)).toEqual(kinds(plants));
  });

  it('lets through what the layers let through', () => {
    expect(
      forbidden([
        ['alicloud/api/x.ts', './products'],
        ['settings/x.ts', '../alicloud/names'],
        ['policies/ram/x.ts', '../../alicloud/api/products'],
        ['settings/x.ts', './load'],
        ['settings/x.ts', '../alicloud/printable'],
        ['policies/review/x.ts', '../../alicloud/printable'],
        ['constructs/x.ts', '../alicloud/printable'],
        ['cli/x.ts', '../alicloud/printable'],
        ['settings/x.ts', 'zod'],
        ['policies/x.ts', '../settings'],
        ['constructs/identity/x.ts', '../../settings'],
        ['constructs/identity/x.ts', '../../policies/roles'],
        ['constructs/x.ts', 'cdktf'],
        ['constructs/x.ts', '@cdktf/provider-alicloud/lib/vpc'],
        ['cli/commands/x.ts', '../../settings'],
        ['cli/commands/x.ts', '../../constructs'],
        ['cli/commands/x.ts', 'alicloud-sandbox'],
        ['packages/sandbox/src/x.ts', './account/account'],
        ['packages/provider-alicloud/scripts/x.ts', '@cdktf/provider-generator/lib/get'],
      ]),
    ).toEqual([]);
  });
});
